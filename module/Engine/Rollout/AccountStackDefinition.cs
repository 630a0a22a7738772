using Amazon.CloudFormation;
using CequenceApigw.Engine.Administration;
using CequenceApigw.Engine.Preflight;

namespace CequenceApigw.Engine.Rollout;

/// <summary>What the StackSet and the plain stacks should be.</summary>
internal static class AccountStackDefinition
{
    public const string RestApiEnabled = nameof(RestApiEnabled);
    public const string HttpApiEnabled = nameof(HttpApiEnabled);
    public const string AdministrationAccountId = nameof(AdministrationAccountId);
    public const string RolePath = nameof(RolePath);
    public const string ReaderExternalId = nameof(ReaderExternalId);
    public const string ApiConfigKey = nameof(ApiConfigKey);
    public const string PrivateCaKey = nameof(PrivateCaKey);
    public const string SubnetParameters = nameof(SubnetParameters);
    private const string RedactedHeaders = nameof(RedactedHeaders);
    private const string RedactedJsonMembers = nameof(RedactedJsonMembers);

    /// <summary>The parameters that list names, separated by commas, whose values stay in the accounts.</summary>
    public static readonly string[] Redaction = [RedactedHeaders, RedactedJsonMembers];

    /// <summary>The parameters hold no credentials: anybody who may describe the StackSet reads them.</summary>
    public static StackDefinition Of(
        IntegrationOptions options,
        IntegrationArtifact artifact,
        Publications publications,
        Administrator administrator,
        AdministrationOutputs administration)
    {
        var names = new IntegrationNames(options.IntegrationName);
        var parameters = new Dictionary<string, string>
        {
            ["IntegrationName"] = options.IntegrationName,
            ["IntegrationVersion"] = artifact.Version,
            [AdministrationAccountId] = administrator.AccountId,
            [ReaderExternalId] = names.ReaderExternalId(administrator.ScopeId),
            ["ArtifactBucketPrefix"] = names.ArtifactBucketPrefix(administrator.AccountId),
            ["ArtifactKey"] = publications.Artifact.Key,
            [ApiConfigKey] = publications.ApiConfig?.Key ?? "",
            ["EdgeEndpoint"] = options.EdgeEndpoint.OriginalString,
            ["AuthEnabled"] = Text(options.AuthEnabled),
            ["AuthEndpoint"] = options.AuthEnabled ? options.AuthEndpoint!.OriginalString : "",
            ["ClientSecretArn"] = options.AuthEnabled ? administration.ClientSecretArn : "",
            ["ClientSecretKeyArn"] = options.AuthEnabled ? administration.ClientSecretKeyArn : "",
            [RestApiEnabled] = Text(options.RestApiEnabled),
            [HttpApiEnabled] = Text(options.HttpApiEnabled),
            ["RestApiExecutionLogsAlreadyEnabled"] = Text(options.RestApiExecutionLogsAlreadyEnabled),
            ["LogLevel"] = options.LogLevel.ToString().ToLowerInvariant(),
            ["LogRetentionDays"] = options.LogRetentionDays.ToString(),
            ["HttpAccessLogsReplaced"] = Text(options.HttpAccessLogsReplaced),
            ["HttpAccessLogGroupPrefix"] = options.HttpAccessLogGroupPrefix,
            ["DiscoveryMinutes"] = options.DiscoveryMinutes.ToString(),
            [RedactedHeaders] = string.Join(',', options.RedactedHeaders),
            [RedactedJsonMembers] = string.Join(',', options.RedactedJsonMembers),
            ["EdgeGzipEnabled"] = Text(options.EdgeGzipEnabled),
            ["MetricsEnabled"] = Text(options.MetricsEnabled),
            [RolePath] = options.RolePath,
            ["PermissionsBoundaryName"] = options.PermissionsBoundaryName ?? "",
            [SubnetParameters] = string.Join(',', options.Network.SubnetParameters),
            ["SecurityGroupParameters"] = string.Join(',', options.Network.SecurityGroupParameters),
            ["DiscoveryInVpc"] = Text(options.Network.DiscoveryInVpc),
            ["HttpsProxy"] = options.Network.HttpsProxy?.GetLeftPart(UriPartial.Authority) ?? "",
            ["NoProxy"] = string.Join(',', options.Network.NoProxy),
            ["UseFipsEndpoints"] = Text(options.Network.UseFipsEndpoints),
            [PrivateCaKey] = publications.PrivateCa?.Key ?? "",
            ["AlarmTopicName"] = options.AlarmTopic?.Name ?? "",
            ["AlarmTopicAccountId"] = options.AlarmTopic?.AccountId ?? "",
        };
        var tags = OwnershipTags.For(names, artifact.Version, artifact.AccountTemplate);
        return new StackDefinition(artifact.AccountTemplate, parameters, tags)
        {
            TemplateUrl = publications.Template?.Url,
            Capabilities = [Capability.CAPABILITY_NAMED_IAM],
        };
    }

    /// <summary>The parameters that switch API types.</summary>
    public static IEnumerable<string> Switches(ApiTypes types)
    {
        if (types.HasFlag(ApiTypes.Rest))
            yield return RestApiEnabled;
        if (types.HasFlag(ApiTypes.Http))
            yield return HttpApiEnabled;
    }

    private static string Text(bool value) => value ? "true" : "false";
}
