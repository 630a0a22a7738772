namespace CequenceApigw.Aws.Tests.ApiModels;

/// <summary>What AWS SDK for .NET calls a member of the API model.</summary>
internal static class DotNetNames
{
    public static string Of(string type, string member) => (type, member) switch
    {
        // Payload is the text there, PayloadStream the bytes.
        ("InvokeRequest", "Payload") => "PayloadStream",
        _ => char.ToUpperInvariant(member[0]) + member[1..],
    };
}
