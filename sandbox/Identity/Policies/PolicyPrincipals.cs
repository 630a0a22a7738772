using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>The Principal element of a resource-based policy or trust policy.</summary>
/// <param name="Aws">Account ids, ARNs, or <c>*</c> for everyone.</param>
/// <param name="Services">e.g. <c>lambda.amazonaws.com</c>.</param>
internal sealed record PolicyPrincipals(IReadOnlyList<string> Aws, IReadOnlyList<string> Services)
{
    public static PolicyPrincipals Parse(JsonNode node) => node switch
    {
        JsonValue value when (string?)value == "*" => new PolicyPrincipals(["*"], []),
        JsonObject members => new PolicyPrincipals(Strings(members["AWS"]), Strings(members["Service"])),
        _ => throw MalformedPolicy.Because("Invalid principal in policy."),
    };

    public PolicyVerdict Evaluate(PolicyRequest request)
    {
        if (request.Service is not null)
            return Services.Contains(request.Service) ? PolicyVerdict.Allowed : PolicyVerdict.NotApplicable;
        if (request.Caller is not { } caller) return PolicyVerdict.NotApplicable;
        if (Aws.Any(name => name == "*" || name == caller.Arn || name == caller.RoleArn)) return PolicyVerdict.Allowed;
        return Aws.Any(name => name == caller.AccountId || name == $"arn:aws:iam::{caller.AccountId}:root")
            ? PolicyVerdict.Delegated
            : PolicyVerdict.NotApplicable;
    }

    private static IReadOnlyList<string> Strings(JsonNode? node) =>
        [.. PolicyDocument.OneOrMore(node).Select(each => (string)each!)];
}
