using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>One statement; a member that is absent from the document is null here and restricts nothing.</summary>
internal sealed record PolicyStatement(
    bool Allows,
    PolicyPrincipals? Principals,
    IReadOnlyList<string> Actions,
    IReadOnlyList<string>? NotActions,
    IReadOnlyList<string>? Resources,
    IReadOnlyList<string>? NotResources,
    IReadOnlyList<PolicyCondition> Conditions)
{
    public static PolicyStatement Parse(JsonNode node)
    {
        if (node is not JsonObject statement) throw MalformedPolicy.Because("Syntax errors in policy.");
        if (statement.ContainsKey("NotPrincipal")) throw MalformedPolicy.Because("The sandbox does not evaluate NotPrincipal.");
        if (!statement.ContainsKey("Action") && !statement.ContainsKey("NotAction"))
            throw MalformedPolicy.Because("Policy statement must contain actions.");
        return new PolicyStatement(
            (string?)statement["Effect"] switch
            {
                "Allow" => true,
                "Deny" => false,
                var effect => throw MalformedPolicy.Because($"Invalid effect: {effect}"),
            },
            statement["Principal"] is { } principal ? PolicyPrincipals.Parse(principal) : null,
            Strings(statement["Action"]) ?? [],
            Strings(statement["NotAction"]),
            Strings(statement["Resource"]),
            Strings(statement["NotResource"]),
            [.. (statement["Condition"] as JsonObject ?? []).SelectMany(each => PolicyCondition.Parse(each.Key, each.Value))]);
    }

    public PolicyVerdict Evaluate(PolicyRequest request)
    {
        var principal = Principals?.Evaluate(request) ?? PolicyVerdict.Allowed;
        if (principal == PolicyVerdict.NotApplicable || !CoversAction(request.Action) || !CoversResource(request.Resource)
            || !Conditions.All(condition => condition.Holds(request.Keys)))
        {
            return PolicyVerdict.NotApplicable;
        }

        return Allows ? principal : PolicyVerdict.Denied;
    }

    private bool CoversAction(string action) =>
        NotActions is null ? AnyAction(Actions, action) : !AnyAction(NotActions, action);

    private bool CoversResource(string resource) =>
        NotResources is null ? Resources is null || AnyResource(Resources, resource) : !AnyResource(NotResources, resource);

    private static bool AnyAction(IReadOnlyList<string> patterns, string action) =>
        patterns.Any(pattern => Wildcard.Matches(pattern, action, ignoreCase: true));

    private static bool AnyResource(IReadOnlyList<string> patterns, string resource) =>
        patterns.Any(pattern => Wildcard.Matches(pattern, resource));

    private static IReadOnlyList<string>? Strings(JsonNode? node) =>
        node is null ? null : [.. PolicyDocument.OneOrMore(node).Select(each => (string)each!)];
}
