using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Planning;

/// <summary>One StackSet operation that creates or deletes instances.</summary>
/// <param name="Action">Create or Delete.</param>
/// <param name="Units">Organizational units, at most <see cref="MaxUnits"/>.</param>
/// <param name="Filter">How the accounts narrow the units.</param>
/// <param name="Accounts">Account ids; none with filter NONE.</param>
/// <param name="Regions">Regions.</param>
internal sealed record InstanceOperation(
    PlannedAction Action, IReadOnlyList<string> Units, AccountFilterType Filter, IReadOnlyList<string> Accounts, IReadOnlyList<string> Regions)
{
    /// <summary>CloudFormation's limit of one request.</summary>
    public const int MaxUnits = 50;

    /// <summary>Always with its filter type: left out, some requests take UNION.</summary>
    public DeploymentTargets Targets => new()
    {
        OrganizationalUnitIds = [.. Units],
        AccountFilterType = Filter,
        Accounts = Accounts.Count == 0 ? null : [.. Accounts],
    };

    /// <summary>Puts what differs only in Regions, then only in units, into common requests.</summary>
    public static IEnumerable<InstanceOperation> Combine(IEnumerable<InstanceOperation> single)
    {
        var byUnit = single
            .GroupBy(each => (each.Action, Unit: each.Units[0], Filter: each.Filter.Value, Accounts: string.Join(',', each.Accounts)))
            .Select(same => same.First() with { Regions = [.. same.SelectMany(each => each.Regions).Distinct().Order()] });
        return byUnit
            .GroupBy(each => (each.Action, Filter: each.Filter.Value, Accounts: string.Join(',', each.Accounts), Regions: string.Join(',', each.Regions)))
            .SelectMany(same => same.Chunk(MaxUnits))
            .Select(chunk => chunk[0] with { Units = [.. chunk.SelectMany(each => each.Units)] });
    }
}
