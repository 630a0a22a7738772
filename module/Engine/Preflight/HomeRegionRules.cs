using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Administration;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Preflight;

/// <summary>
/// An integration is administered from one Region, where its StackSet and its secret are: from another one it would be removed by halves, or a
/// second one made under its name.
/// </summary>
internal sealed class HomeRegionRules(IAwsClients clients, IntegrationNames names, Administrator administrator)
{
    /// <param name="clients">The caller's.</param>
    /// <param name="names">The integration's.</param>
    /// <param name="administration">One of its administration stacks.</param>
    /// <exception cref="IntegrationException"><c>HomeRegionDiffers</c>: the stack names another Region.</exception>
    public static void Check(IAwsClients clients, IntegrationNames names, Stack? administration)
    {
        if (OwnershipTags.HomeRegionOf(administration?.Tags) is { } home && home != clients.HomeRegion)
            throw Differs(clients, names, home);
    }

    /// <summary>As the other, for what an earlier version made, too: its stacks don't name their home Region.</summary>
    /// <param name="administration">All administration stacks by Region.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task CheckAsync(IReadOnlyDictionary<string, Stack> administration, CancellationToken ct)
    {
        foreach (var stack in administration.Values)
            Check(clients, names, stack);
        if (administration.Values.Any(stack => OwnershipTags.HomeRegionOf(stack.Tags) is not null)
            || await IsHomeAsync(clients.HomeRegion, administration.GetValueOrDefault(clients.HomeRegion), ct))
        {
            return;
        }
        foreach (var (region, stack) in administration.Where(each => each.Key != clients.HomeRegion))
        {
            if (await IsHomeAsync(region, stack, ct))
                throw Differs(clients, names, region);
        }
    }

    private async Task<bool> IsHomeAsync(string region, Stack? administration, CancellationToken ct) =>
        AdministrationStacks.HoldsSecret(administration)
        || OwnershipTags.AccountStacksOf(administration?.Tags) is not null
        || (administrator.Organization is not null && await HasStackSetAsync(region, ct));

    private async Task<bool> HasStackSetAsync(string region, CancellationToken ct)
    {
        try
        {
            return OwnershipTags.AreOf(names, (await new StackSetClient(clients, names, administrator, region).DescribeAsync(ct)).Tags);
        }
        catch (StackSetNotFoundException)
        {
            return false;
        }
    }

    private static IntegrationException Differs(IAwsClients clients, IntegrationNames names, string home) => new(
        IntegrationErrorId.HomeRegionDiffers,
        $"Integration {names.IntegrationName} is administered from {home}, not from {clients.HomeRegion}.",
        $"Give Region {home}. To move the integration, destroy it from there first.");
}
