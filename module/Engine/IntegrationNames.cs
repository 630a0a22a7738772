namespace CequenceApigw.Engine;

/// <summary>Every name that is derived from the integration's; the templates derive the same ones.</summary>
internal sealed record IntegrationNames(string IntegrationName)
{
    public string StackSet => IntegrationName;

    public string AdministrationStack => $"{IntegrationName}-administration";

    /// <summary>The account stack of the administrator's own account; in members StackSets choose the name.</summary>
    public string AccountStack => $"{IntegrationName}-account";

    public string ForwarderLogGroup => $"/{IntegrationName}/forwarder";

    public string ArtifactBucketPrefix(string accountId) => $"{IntegrationName.ToLowerInvariant()}-{accountId}";

    public string ArtifactBucket(string accountId, string region) => $"{ArtifactBucketPrefix(accountId)}-{region}";

    // Not a secret: it keeps another customer's administration account from being confused into reading ours.
    public string ReaderExternalId(string scopeId) => $"{scopeId}/{IntegrationName}";

    public string ReaderRoleArn(string partition, string accountId, string rolePath, string region) =>
        $"arn:{partition}:iam::{accountId}:role{rolePath}{IntegrationName}-reader-{region}";
}
