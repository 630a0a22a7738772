using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.Identity.Roles;

/// <summary>An IAM role.</summary>
internal sealed record Role(RoleArn Arn, string Id, DateTimeOffset Created, JsonObject TrustDocument)
{
    public PolicyDocument Trust { get; } = PolicyDocument.Parse(TrustDocument);

    public IReadOnlyDictionary<string, PolicyDocument> InlinePolicies { get; init; } = new Dictionary<string, PolicyDocument>();

    public IReadOnlyList<string> ManagedPolicyArns { get; init; } = [];

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public string? Description { get; init; }

    /// <summary>Seconds; the longest session AssumeRole may ask for.</summary>
    public int MaxSessionDuration { get; init; } = 3600;

    /// <summary>ARN of its permissions boundary, or null.</summary>
    public string? BoundaryArn { get; init; }

    /// <summary>Inline policies by their names, managed ones by their ARNs.</summary>
    public IReadOnlyDictionary<string, PolicyDocument> Policies => InlinePolicies
        .Concat(ManagedPolicyArns.Select(arn => KeyValuePair.Create(arn, ManagedPolicies.Find(arn)!))).ToDictionary();
}
