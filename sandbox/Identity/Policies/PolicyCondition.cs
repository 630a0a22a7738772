using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>One operator applied to one key.</summary>
/// <param name="Test">Whether a request's value satisfies one of the policy's.</param>
/// <param name="Negated">The operator holds where no value is satisfied, a missing key included.</param>
/// <param name="Key">Condition key, e.g. <c>aws:PrincipalOrgID</c>.</param>
/// <param name="Values">The policy's values.</param>
/// <param name="IfExists">A missing key satisfies the condition.</param>
internal sealed record PolicyCondition(
    Func<string, string, bool> Test, bool Negated, string Key, IReadOnlyList<string> Values, bool IfExists)
{
    private const string IfExistsSuffix = "IfExists";

    public static IEnumerable<PolicyCondition> Parse(string operatorName, JsonNode? keys)
    {
        var ifExists = operatorName.EndsWith(IfExistsSuffix, StringComparison.Ordinal);
        var (test, negated) = Operator(ifExists ? operatorName[..^IfExistsSuffix.Length] : operatorName);
        foreach (var (key, values) in keys as JsonObject ?? throw MalformedPolicy.Because("Syntax errors in policy."))
            yield return new PolicyCondition(test, negated, key, [.. PolicyDocument.OneOrMore(values).Select(Text)], ifExists);
    }

    public bool Holds(IReadOnlyDictionary<string, string> keys) =>
        keys.TryGetValue(Key, out var actual)
            ? Values.Any(value => Test(value, actual)) != Negated
            : IfExists || Negated;

    private static (Func<string, string, bool> Test, bool Negated) Operator(string name) => name switch
    {
        "StringEquals" => (string.Equals, false),
        "StringNotEquals" => (string.Equals, true),
        "StringEqualsIgnoreCase" => (EqualsIgnoringCase, false),
        "StringLike" => (Like, false),
        "StringNotLike" => (Like, true),
        "ArnEquals" or "ArnLike" => (Wildcard.MatchesArn, false),
        "ArnNotEquals" or "ArnNotLike" => (Wildcard.MatchesArn, true),
        "Bool" => (EqualsIgnoringCase, false),
        _ => throw MalformedPolicy.Because($"The sandbox does not evaluate the condition operator {name}."),
    };

    private static bool Like(string pattern, string text) => Wildcard.Matches(pattern, text);

    private static bool EqualsIgnoringCase(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);


    private static string Text(JsonNode value) => value.ToString();
}
