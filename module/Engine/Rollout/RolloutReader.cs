using System.Runtime.CompilerServices;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using CequenceApigw.Engine.Stacks;

namespace CequenceApigw.Engine.Rollout;

/// <summary>The status of every account and Region, with the accounts' names.</summary>
internal sealed class RolloutReader(IAwsClients clients)
{
    public async IAsyncEnumerable<RolloutStatus> ReadAsync(string integrationName, [EnumeratorCancellation] CancellationToken ct)
    {
        var names = new IntegrationNames(integrationName);
        var standing = await StandingIntegration.GetAsync(clients, names, ct);
        var accounts = standing.Administrator.Organization is null ? [] : await AccountNamesAsync(ct);
        RolloutStatus Named(RolloutStatus status) =>
            status with { AccountName = accounts.GetValueOrDefault(status.AccountId), PublishedVersion = standing.PublishedVersion };

        var plain = new PlainAccountStacks(clients, names, standing.Administrator, new ProgressReport(null), Task.Delay);
        foreach (var status in await plain.StatusAsync(standing.PlainStacks, standing.DifferenceOf, ct))
            yield return Named(status);
        if (standing.StackSet is null)
            yield break;
        await foreach (var instance in new StackInstances(new StackSetClient(clients, names, standing.Administrator)).ReadAsync(ct))
            yield return Named(instance);
    }

    private async Task<Dictionary<string, string>> AccountNamesAsync(CancellationToken ct)
    {
        var names = new Dictionary<string, string>();
        try
        {
            string? token = null;
            do
            {
                var page = await clients.Organizations.ListAccountsAsync(new ListAccountsRequest { NextToken = token }, ct);
                foreach (var account in page.Accounts ?? [])
                    names[account.Id!] = account.Name!;
                token = page.NextToken;
            }
            while (!string.IsNullOrEmpty(token));
        }
        // A status without names is better than none.
        catch (AmazonServiceException exception) when (AwsErrors.IsAccessDenied(exception))
        {
        }
        return names;
    }
}
