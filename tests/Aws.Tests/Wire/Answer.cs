namespace CequenceApigw.Aws.Tests.Wire;

/// <summary>What the loopback service answers.</summary>
internal sealed record Answer(int Status, string Body, params (string Name, string Value)[] Headers)
{
    public static Answer Ok(string body) => new(200, body);
}
