namespace CequenceApigw.Engine.Preflight;

/// <summary>What the options' units and accounts come to in the organization.</summary>
internal sealed record RolloutTargets
{
    /// <summary>The organization that the targets are in.</summary>
    public required OrganizationTree Organization { get; init; }

    /// <summary>The units named, without those that lie inside another one named.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>If not empty, only these accounts of the units.</summary>
    public required IReadOnlyList<string> AccountIds { get; init; }

    /// <summary>Accounts of the units that are left out.</summary>
    public required IReadOnlyList<string> ExcludedAccountIds { get; init; }

    /// <summary>Units named that say nothing, because another one covers them.</summary>
    public required IReadOnlyList<string> CoveredUnits { get; init; }

    /// <summary>The accounts that come first; none without a canary.</summary>
    public required IReadOnlyList<string> Canaries { get; init; }

    /// <summary>Whether accounts, not only units, decide.</summary>
    public bool AreFiltered => AccountIds.Count > 0 || ExcludedAccountIds.Count > 0;

    /// <summary>The accounts of a unit that are wanted.</summary>
    public IEnumerable<MemberAccount> Accounts(string unit) => Organization.Under(unit).Where(account => Passes(account.Id));

    /// <summary>Whether the account filter lets an account through.</summary>
    public bool Passes(string accountId) =>
        (AccountIds.Count == 0 || AccountIds.Contains(accountId)) && !ExcludedAccountIds.Contains(accountId);

    /// <exception cref="IntegrationException">
    /// <c>OrganizationalUnitNotFound</c> or <c>AccountNotFound</c>, naming every id that isn't there.
    /// </exception>
    public static RolloutTargets Of(IntegrationOptions options, OrganizationTree organization)
    {
        // CloudFormation takes accounts only inside a unit; the root holds them all.
        IReadOnlyList<string> named = options.OrganizationalUnitIds.Count > 0 ? [.. options.OrganizationalUnitIds.Distinct()] : [organization.Root];
        Require(
            named.Where(unit => !organization.Contains(unit)),
            IntegrationErrorId.OrganizationalUnitNotFound,
            "The organization has no {0}.",
            "Name organizational units as AWS Organizations shows them (ou-…), or the root (r-…).");
        var covered = named.Where(inner => named.Any(outer => outer != inner && organization.Covers(outer, inner))).ToList();
        var units = named.Except(covered).ToList();
        List<string> accounts = [.. options.AccountIds.Concat(options.ExcludedAccountIds).Distinct()];
        var members = units.SelectMany(organization.Under).Select(account => account.Id).ToHashSet();
        Require(
            accounts.Where(account => !members.Contains(account)),
            IntegrationErrorId.AccountNotFound,
            $"No account {{0}} among the members under {string.Join(", ", units)}.",
            "Check the ids, or name the unit that the accounts are in. The management account is never a member.");
        return new RolloutTargets
        {
            Organization = organization,
            Units = units,
            AccountIds = [.. options.AccountIds.Distinct()],
            ExcludedAccountIds = [.. options.ExcludedAccountIds.Distinct()],
            CoveredUnits = covered,
            Canaries = Canary(options.Canary, organization, members),
        };
    }

    private static IReadOnlyList<string> Canary(string? canary, OrganizationTree organization, HashSet<string> members)
    {
        if (canary is null)
            return [];
        var accounts = organization.Contains(canary) ? [.. organization.Under(canary).Select(account => account.Id)] : new List<string> { canary };
        Require(
            accounts.Count > 0 && accounts.All(members.Contains) ? [] : [canary],
            IntegrationErrorId.AccountNotFound,
            "The canary {0} isn't among the targets, or has no account.",
            "Name an account or an organizational unit that the targets hold.");
        return accounts;
    }

    private static void Require(IEnumerable<string> unknown, string errorId, string message, string remedy)
    {
        var ids = string.Join(", ", unknown);
        if (ids.Length > 0)
            throw new IntegrationException(errorId, string.Format(message, ids), remedy);
    }
}
