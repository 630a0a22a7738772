namespace CequenceApigw.Sandbox.Core;

/// <summary>What a service answers: status, content type, body and further headers.</summary>
internal sealed record AwsAnswer(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
