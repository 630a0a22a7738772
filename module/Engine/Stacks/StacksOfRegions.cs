using System.Collections.Concurrent;
using Amazon.CloudFormation.Model;
using Amazon.Runtime;
using CequenceApigw.Engine.Preflight;

namespace CequenceApigw.Engine.Stacks;

/// <summary>Looks for a stack in every Region that it may stand in.</summary>
internal static class StacksOfRegions
{
    // CloudFormation throttles reads of one account, but each Region by itself.
    private const int AtOnce = 16;

    /// <summary>The stacks as they stand at this moment, by Region, of all Regions.</summary>
    public static async Task<RegionalStacks> LookAsync(
        IAwsClients clients, Func<string, PlainStack> stackOf, CancellationToken ct) =>
        await LookAsync(await new EnabledRegions(clients.Account).ListAsync(ct), stackOf, ct);

    /// <summary>The stacks as they stand at this moment, by Region.</summary>
    public static async Task<RegionalStacks> LookAsync(
        AccountRegions regions, Func<string, PlainStack> stackOf, CancellationToken ct)
    {
        var found = new ConcurrentDictionary<string, Stack>();
        var closed = new ConcurrentDictionary<string, string>(
            regions.NotEnabled.Select(region => KeyValuePair.Create(region, $"the account no longer has {region} enabled")));
        var pace = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct };
        await Parallel.ForEachAsync(regions.Enabled, pace, async (region, stop) =>
        {
            try
            {
                if (await stackOf(region).LookAsync(stop) is { } stack)
                    found[region] = stack;
            }
            // Policies that close Regions to an account are common.
            catch (AmazonServiceException exception) when (AwsErrors.IsDeniedByOrganization(exception))
            {
                closed[region] = exception.Message;
            }
        });
        return new RegionalStacks(
            new SortedDictionary<string, Stack>(found, StringComparer.Ordinal), new SortedDictionary<string, string>(closed, StringComparer.Ordinal));
    }
}
