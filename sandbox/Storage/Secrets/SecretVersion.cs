namespace CequenceApigw.Sandbox.Storage.Secrets;

/// <summary>One value of a secret; a record would print it, so this is a class.</summary>
internal sealed class SecretVersion(string id, string? text, string? binary, DateTimeOffset created)
{
    public string Id => id;

    /// <summary>SecretString, or null where the value is binary.</summary>
    public string? Text => text;

    /// <summary>SecretBinary in Base64, or null where the value is text.</summary>
    public string? Binary => binary;

    public DateTimeOffset Created => created;
}
