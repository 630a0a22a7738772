using CequenceApigw.Sandbox.Identity;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>Finds the accounts that targets mean: those under the OUs, nested ones included, never the management account.</summary>
internal sealed class TargetResolver(OrganizationModel organization)
{
    /// <summary>Throws ValidationError where an OU or Region doesn't exist.</summary>
    public void Check(DeploymentTargets targets, IReadOnlyList<string> regions)
    {
        if (targets.OrganizationalUnitIds.FirstOrDefault(id => organization.Units.All(unit => unit.Id != id)) is { } unknown)
            throw ValidationError.Of($"Organizational unit {unknown} does not exist in organization {organization.Id}");
        if (regions.Count == 0) throw ValidationError.Of("At least one Region must be specified");
        if (regions.Except(organization.Regions).FirstOrDefault() is { } region) throw ValidationError.Of($"Region {region} is not available");
    }

    /// <summary>Where a creation works.</summary>
    public IReadOnlyList<InstanceTarget> Resolve(DeploymentTargets targets, IReadOnlyList<string> regions)
    {
        var accounts = targets.OrganizationalUnitIds
            .SelectMany(unit => organization.Under(unit).Select(account => (account.Id, Unit: unit)))
            .Where(account => account.Id != organization.Management.Id)
            .DistinctBy(account => account.Id)
            .Where(account => targets.Filter switch
            {
                "INTERSECTION" => targets.Accounts.Contains(account.Id),
                "DIFFERENCE" => !targets.Accounts.Contains(account.Id),
                _ => true,
            });
        return [.. accounts.SelectMany(account => regions.Select(region => new InstanceTarget(account.Id, region, account.Unit)))];
    }

    /// <summary>The instances an update or deletion means; also those of accounts that have left their OU.</summary>
    public IEnumerable<StackInstance> Matching(DeploymentTargets targets, IReadOnlyList<string> regions, IEnumerable<StackInstance> instances)
    {
        var resolved = Resolve(targets, regions).Select(target => target.AccountId).ToHashSet();
        bool IsUnderTarget(StackInstance instance) => targets.OrganizationalUnitIds.Any(unit => Covers(unit, instance.OrganizationalUnitId));
        return instances.Where(instance => regions.Contains(instance.Region) && (resolved.Contains(instance.AccountId) || targets.Filter switch
        {
            "INTERSECTION" => IsUnderTarget(instance) && targets.Accounts.Contains(instance.AccountId),
            "DIFFERENCE" => IsUnderTarget(instance) && !targets.Accounts.Contains(instance.AccountId),
            "UNION" => IsUnderTarget(instance) || targets.Accounts.Contains(instance.AccountId),
            _ => IsUnderTarget(instance),
        }));
    }

    /// <summary>Whether an OU or root is the other one or lies above it.</summary>
    public bool Covers(string unitId, string innerId) =>
        unitId == innerId
        || (organization.Units.FirstOrDefault(unit => unit.Id == innerId)?.ParentId is { } parent && Covers(unitId, parent));
}
