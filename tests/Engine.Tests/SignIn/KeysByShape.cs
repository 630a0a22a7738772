namespace CequenceApigw.Engine.Tests.SignIn;

/// <summary>What the credentials of another version of the SDK look like from here: no type of ours.</summary>
public class KeysByShape(string accessKey)
{
    public int Asked { get; private set; }

    public string AccessKey { get; set; } = accessKey;

    public Keys GetCredentials()
    {
        Asked++;
        return new Keys(AccessKey, "secret", "");
    }

    public sealed record Keys(string AccessKey, string SecretKey, string Token);
}
