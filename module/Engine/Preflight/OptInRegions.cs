using System.Collections.Concurrent;
using Amazon.Account;
using Amazon.Account.Model;
using Amazon.Runtime;

namespace CequenceApigw.Engine.Preflight;

/// <summary>Which opt-in Regions members have enabled: StackSets can work in no other. AWS Account Management tells it, a call an account.</summary>
internal sealed class OptInRegions(IAmazonAccount account)
{
    // A quota of Account Management is far below what StackSets could use.
    private const int AtOnce = 4;
    private const int MaxNamed = 10;

    /// <summary>Where accounts haven't enabled a Region, as far as it can be asked.</summary>
    /// <param name="regions">Opt-in Regions.</param>
    /// <param name="accounts">Members.</param>
    /// <param name="ct">Stops the asking.</param>
    public async Task<MemberRegions> AskAsync(IReadOnlyList<string> regions, IReadOnlyList<string> accounts, CancellationToken ct)
    {
        var closed = new ConcurrentDictionary<(string Account, string Region), bool>();
        var pace = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct };
        try
        {
            await Parallel.ForEachAsync(regions.Count == 0 ? [] : accounts, pace, async (id, stop) =>
            {
                var enabled = await EnabledAsync(id, stop);
                foreach (var region in regions.Where(region => !enabled.Contains(region)))
                    closed[(id, region)] = true;
            });
        }
        // Without the right to ask nothing is lost: the stacks that can't be made are rows with this reason.
        catch (AmazonServiceException exception) when (AwsErrors.IsAccessDenied(exception))
        {
            return new MemberRegions(new HashSet<(string, string)>(), [NotAsked(regions, exception)]);
        }
        return new MemberRegions(closed.Keys.ToHashSet(), [.. Warnings(closed.Keys)]);
    }

    private async Task<HashSet<string>> EnabledAsync(string id, CancellationToken ct)
    {
        var enabled = new HashSet<string>();
        var request = new ListRegionsRequest
        {
            AccountId = id,
            RegionOptStatusContains = [RegionOptStatus.ENABLED.Value, RegionOptStatus.ENABLED_BY_DEFAULT.Value],
        };
        do
        {
            var page = await account.ListRegionsAsync(request, ct);
            enabled.UnionWith((page.Regions ?? []).Select(region => region.RegionName!));
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
        return enabled;
    }

    private static string NotAsked(IReadOnlyList<string> regions, AmazonServiceException exception) =>
        $"Whether the accounts have enabled {string.Join(", ", regions)} couldn't be asked ({exception.Message}): where they haven't, their stacks "
        + "fail. To have it asked, give AWS Account Management trusted access to the organization and the caller account:ListRegions.";

    private static IEnumerable<string> Warnings(IEnumerable<(string Account, string Region)> closed) =>
        from place in closed
        group place.Account by place.Region into accounts
        orderby accounts.Key
        let named = string.Join(", ", accounts.Order().Take(MaxNamed))
        let more = accounts.Count() > MaxNamed ? $" and {accounts.Count() - MaxNamed} more" : ""
        select $"{accounts.Key} isn't enabled in {named}{more}: no stack is made there before it is.";
}
