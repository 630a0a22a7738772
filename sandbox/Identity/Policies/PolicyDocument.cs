using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>A parsed policy: identity-based, resource-based or a role's trust policy.</summary>
/// <param name="Source">As it was written.</param>
/// <param name="Statements">As they are understood.</param>
internal sealed record PolicyDocument(JsonObject Source, IReadOnlyList<PolicyStatement> Statements)
{
    /// <summary>Throws MalformedPolicyDocument where the document is no policy the sandbox can evaluate.</summary>
    public static PolicyDocument Parse(JsonNode? document) =>
        document is JsonObject policy
            ? new PolicyDocument(policy, [.. OneOrMore(policy["Statement"]).Select(PolicyStatement.Parse)])
            : throw MalformedPolicy.Because("This policy contains invalid Json");

    /// <summary>An explicit deny wins over every allow.</summary>
    public PolicyVerdict Evaluate(PolicyRequest request) =>
        Statements.Select(statement => statement.Evaluate(request)).DefaultIfEmpty().Max();

    /// <summary>Most members of a policy are one value or a list of them.</summary>
    internal static IEnumerable<JsonNode> OneOrMore(JsonNode? node) => node switch
    {
        null => [],
        JsonArray array => array.OfType<JsonNode>(),
        _ => [node],
    };
}
