namespace CequenceApigw.Sandbox.Tests.Templates;

/// <summary>Patterns of resources that policies may have: whoever writes another one gives its reason here.</summary>
internal static class ResourcePatterns
{
    private const string Gateway = "arn:${AWS::Partition}:apigateway:${AWS::Region}::";
    private const string LogGroup = "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:";

    /// <summary>As they stand in the templates.</summary>
    public static IReadOnlySet<string> Known { get; } = new HashSet<string>
    {
        // The customer's APIs have ids of API Gateway's.
        $"{Gateway}/restapis/*/stages", $"{Gateway}/restapis/*/stages/*",
        $"{Gateway}/apis/*/stages", $"{Gateway}/apis/*/stages/*", $"{Gateway}/apis/*/stages/*/accesslogsettings",
        // One group for each of their stages; access logs where the customer says that they are.
        $"{LogGroup}API-Gateway-Execution-Logs_*", $"{LogGroup}${{HttpAccessLogGroupPrefix}}*",
        // API Gateway's former logging role may be any of the account's.
        "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/*",
        // Keys of the bucket contain a hash of what lies there.
        "${ArtifactBucket.Arn}/function/*", "${ArtifactBucket.Arn}/config/*", "${ArtifactBucket.Arn}/certificates/*",
    };
}
