using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.Storage.Secrets;

/// <summary>A secret: its current value, and the one before it.</summary>
internal sealed class Secret(string accountId, string region, string name, string suffix, DateTimeOffset created)
{
    public string AccountId => accountId;

    public string Region => region;

    public string Name => name;

    public string Arn => $"arn:aws:secretsmanager:{region}:{accountId}:secret:{name}-{suffix}";

    public DateTimeOffset Created => created;

    public string? Description { get; set; }

    /// <summary>ARN or id of a customer managed key; null means the account's <c>aws/secretsmanager</c>.</summary>
    public string? KmsKeyId { get; set; }

    public IReadOnlyDictionary<string, string> Tags { get; set; } = new Dictionary<string, string>();

    public PolicyDocument? Policy { get; set; }

    public SecretVersion? Current { get; private set; }

    public SecretVersion? Previous { get; private set; }

    public DateTimeOffset LastChanged => Current?.Created ?? created;

    /// <summary>Versions and the staging labels on them.</summary>
    public IEnumerable<(SecretVersion Version, string Stage)> Versions
    {
        get
        {
            if (Current is { } current) yield return (current, "AWSCURRENT");
            if (Previous is { } previous) yield return (previous, "AWSPREVIOUS");
        }
    }

    /// <summary>Makes the version current; putting the same version again changes nothing, another value under its id is refused.</summary>
    public void Put(SecretVersion version)
    {
        if (Versions.FirstOrDefault(each => each.Version.Id == version.Id).Version is { } existing)
        {
            if (existing.Text != version.Text || existing.Binary != version.Binary)
                throw new AwsException("ResourceExistsException", "A resource with the ID you requested already exists.");
            return;
        }

        (Previous, Current) = (Current, version);
    }
}
