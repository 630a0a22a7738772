using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Preflight;

namespace CequenceApigw.Engine.Administration;

/// <summary>
/// Whose roles read what the administration account shares, as parameters of its stacks: lists with commas, each sorted, so that another order is no change.
/// </summary>
internal static class TargetScope
{
    /// <summary>
    /// Patterns of <c>aws:PrincipalOrgPaths</c>, whose value is <c>o-…/r-…/ou-…/</c> with every unit above the account
    /// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgpaths).
    /// </summary>
    public const string OrganizationPaths = "TargetOrgPaths";

    /// <summary>The accounts of those units that are wanted, where accounts, not only units, decide.</summary>
    public const string AccountIds = "TargetAccountIds";

    private const string EveryAccount = "*";

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html: bytes of a parameter's value.
    private const int MaxLength = 4096;

    /// <summary>Units with everything below them; what is too much for a parameter is the whole organization, or every account of the units.</summary>
    public static IReadOnlyDictionary<string, string> Of(CheckedRollout target)
    {
        var organizationId = target.Administrator.Organization?.Id ?? "";
        List<string> units = [.. target.Targets?.Units ?? []];
        IEnumerable<string> accounts = target.Targets is { AreFiltered: true } targets
            ? units.SelectMany(targets.Accounts).Select(account => account.Id)
            : [EveryAccount];
        return new Dictionary<string, string>
        {
            [OrganizationPaths] = List(units.Select(unit => IsRoot(unit) ? $"{organizationId}/{unit}/*" : $"{organizationId}/*/{unit}/*"), Whole(organizationId)),
            [AccountIds] = List(accounts, EveryAccount),
        };
    }

    /// <summary>What an administration stack has and what it is to have, together: while stacks of both stand.</summary>
    public static IReadOnlyDictionary<string, string> Union(List<Parameter>? present, IReadOnlyDictionary<string, string> wanted, string organizationId)
    {
        IEnumerable<string> Both(string name) =>
            $"{present?.Find(parameter => parameter.ParameterKey == name)?.ParameterValue},{wanted[name]}".Split(',', StringSplitOptions.RemoveEmptyEntries);
        var accounts = Both(AccountIds).ToList();
        return new Dictionary<string, string>
        {
            [OrganizationPaths] = List(Both(OrganizationPaths), Whole(organizationId)),
            [AccountIds] = accounts.Contains(EveryAccount) ? EveryAccount : List(accounts, EveryAccount),
        };
    }

    /// <summary>Whether the units were too many for a parameter.</summary>
    public static bool IsWholeOrganization(CheckedRollout target) => Of(target)[OrganizationPaths] == Whole(target.Administrator.Organization?.Id ?? "");

    /// <summary>Whether the accounts were too many for a parameter.</summary>
    public static bool IsEveryAccount(CheckedRollout target) => target.Targets is { AreFiltered: true } && Of(target)[AccountIds] == EveryAccount;

    /// <summary>Whether a target is the organization's root, with everything in it, by its id.</summary>
    public static bool IsRoot(string unit) => unit.StartsWith("r-", StringComparison.Ordinal);

    private static string Whole(string organizationId) => $"{organizationId}/*";

    private static string List(IEnumerable<string> values, string tooMany)
    {
        var text = string.Join(',', values.Distinct().Order(StringComparer.Ordinal));
        return text.Length <= MaxLength ? text : tooMany;
    }
}
