using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>One operator applied to one key.</summary>
/// <param name="Test">Whether a request's value satisfies one of the policy's.</param>
/// <param name="Negated">The operator holds where no value is satisfied, a missing key included.</param>
/// <param name="Key">Condition key, e.g. <c>aws:PrincipalOrgID</c>.</param>
/// <param name="Values">The policy's values.</param>
/// <param name="IfExists">A missing key satisfies the condition.</param>
/// <param name="ForAnyValue">One of the key's values has to do; a missing key has none.</param>
internal sealed record PolicyCondition(
    Func<string, string, bool> Test, bool Negated, string Key, IReadOnlyList<string> Values, bool IfExists, bool ForAnyValue)
{
    private const string ForAnyValuePrefix = "ForAnyValue:";
    private const string IfExistsSuffix = "IfExists";

    public static IEnumerable<PolicyCondition> Parse(string operatorName, JsonNode? keys)
    {
        var forAnyValue = operatorName.StartsWith(ForAnyValuePrefix, StringComparison.Ordinal);
        var single = forAnyValue ? operatorName[ForAnyValuePrefix.Length..] : operatorName;
        var ifExists = single.EndsWith(IfExistsSuffix, StringComparison.Ordinal);
        var (test, negated) = Operator(ifExists ? single[..^IfExistsSuffix.Length] : single);
        foreach (var (key, values) in keys as JsonObject ?? throw MalformedPolicy.Because("Syntax errors in policy."))
        {
            // AWS takes such a policy, and what it then does isn't documented.
            if (!forAnyValue && key.Equals(ConditionKeys.PrincipalOrgPaths, StringComparison.OrdinalIgnoreCase))
                throw MalformedPolicy.Because($"The sandbox evaluates {key} with {ForAnyValuePrefix} alone.");
            yield return new PolicyCondition(test, negated, key, [.. PolicyDocument.OneOrMore(values).Select(Text)], ifExists, forAnyValue);
        }
    }

    // Every key here has one value at most, which ForAnyValue compares as any other operator does.
    public bool Holds(IReadOnlyDictionary<string, string> keys) =>
        keys.TryGetValue(Key, out var actual)
            ? Values.Any(value => Test(value, actual)) != Negated
            : !ForAnyValue && (IfExists || Negated);

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
