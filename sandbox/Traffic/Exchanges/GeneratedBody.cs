namespace CequenceApigw.Sandbox.Traffic.Exchanges;

/// <summary>A body and the headers that describe it.</summary>
/// <param name="ContentType">Null leaves the header out.</param>
/// <param name="Content">The bytes.</param>
/// <param name="SoapAction">Set for SOAP 1.1.</param>
internal sealed record GeneratedBody(string? ContentType, byte[] Content, string? SoapAction = null)
{
    public static GeneratedBody None { get; } = new(null, []);
}
