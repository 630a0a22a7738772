using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Rollout;

/// <summary>Targets that lack the same Regions, so that one request adds them.</summary>
internal sealed record TargetGap(IReadOnlyList<string> OrganizationalUnitIds, IReadOnlyList<string> Regions)
{
    // CloudFormation's limit of one request.
    private const int MaxOrganizationalUnits = 50;

    /// <summary>What has to be added so that every target stands in every Region.</summary>
    public static IEnumerable<TargetGap> Find(
        IReadOnlyList<string> organizationalUnitIds,
        IReadOnlyList<string> regions,
        StackSet stackSet,
        IReadOnlyList<RolloutStatus> instances)
    {
        var present = instances.Select(instance => (instance.OrganizationalUnitId, instance.Region)).ToHashSet();
        var populated = instances.Select(instance => instance.OrganizationalUnitId).ToHashSet();

        // A target without accounts has no instances; there the StackSet itself tells what it covers,
        // unless a removal has begun: that one takes away auto-deployment first and the instances then.
        bool IsCovered(string unit, string region) => present.Contains((unit, region))
            || (stackSet.AutoDeployment?.Enabled == true
                && !populated.Contains(unit)
                && (stackSet.OrganizationalUnitIds ?? []).Contains(unit)
                && (stackSet.Regions ?? []).Contains(region));

        return organizationalUnitIds.Distinct()
            .Select(unit => (Unit: unit, Missing: regions.Distinct().Where(region => !IsCovered(unit, region)).Order().ToList()))
            .Where(gap => gap.Missing.Count > 0)
            .GroupBy(gap => string.Join(',', gap.Missing))
            .SelectMany(same => same.Chunk(MaxOrganizationalUnits))
            .Select(chunk => new TargetGap([.. chunk.Select(gap => gap.Unit)], chunk[0].Missing));
    }
}
