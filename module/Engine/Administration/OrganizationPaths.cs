namespace CequenceApigw.Engine.Administration;

/// <summary>
/// Where in the organization an account has to be to read what the administration account shares: patterns of <c>aws:PrincipalOrgPaths</c>,
/// whose value is <c>o-…/r-…/ou-…/</c> with every unit above the account. In one text, with commas: a template's parameter.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgpaths</remarks>
internal static class OrganizationPaths
{
    /// <summary>Name of the administration stacks' parameter.</summary>
    public const string Parameter = "TargetOrgPaths";

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html, parameter value size in bytes.
    private const int MaxLength = 4096;

    /// <summary>Units, each with everything below it; the whole organization where they are too many for a parameter.</summary>
    public static string Of(string organizationId, IEnumerable<string> units) => Join(
        organizationId, units.Select(unit => IsRoot(unit) ? $"{organizationId}/{unit}/*" : $"{organizationId}/*/{unit}/*"));

    /// <summary>Both; the whole organization where that is too much for a parameter.</summary>
    public static string Union(string organizationId, string some, string others) => Join(
        organizationId, $"{some},{others}".Split(',', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether they are the whole organization because its units were too many.</summary>
    public static bool AreCutShort(string organizationId, string paths) => paths == Whole(organizationId);

    private static bool IsRoot(string unit) => unit.StartsWith("r-", StringComparison.Ordinal);

    private static string Whole(string organizationId) => $"{organizationId}/*";

    // Sorted: units given in another order are no change.
    private static string Join(string organizationId, IEnumerable<string> paths)
    {
        var text = string.Join(',', paths.Distinct().Order(StringComparer.Ordinal));
        return text.Length <= MaxLength ? text : Whole(organizationId);
    }
}
