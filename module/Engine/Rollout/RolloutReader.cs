using System.Runtime.CompilerServices;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using CequenceApigw.Engine.Members;

namespace CequenceApigw.Engine.Rollout;

/// <summary>The status of every account and Region, with the accounts' names.</summary>
internal sealed class RolloutReader(IAwsClients clients)
{
    public async IAsyncEnumerable<RolloutStatus> ReadAsync(string integrationName, [EnumeratorCancellation] CancellationToken ct)
    {
        var names = new IntegrationNames(integrationName);
        await foreach (var row in ReadAsync(names, await StandingIntegration.GetAsync(clients, names, ct), ct))
            yield return row;
    }

    /// <summary>As <see cref="ReadAsync(string, CancellationToken)"/>, with what each account itself tells; rows in the order in which they are there.</summary>
    public async IAsyncEnumerable<RolloutStatus> ReadWithMembersAsync(
        string integrationName, ProgressReport report, [EnumeratorCancellation] CancellationToken ct)
    {
        var names = new IntegrationNames(integrationName);
        var standing = await StandingIntegration.GetAsync(clients, names, ct);
        var role = new MemberRole(clients, names, standing);
        var done = 0;
        await foreach (var row in MemberRows.ReadAsync(
            ReadAsync(names, standing, ct), (instance, stop) => MemberStatusReader.ReadAsync(role, instance, stop), ct))
        {
            report.Step("Rollout", $"{row.AccountId} in {row.Region}", ++done);
            yield return row;
        }
    }

    private async IAsyncEnumerable<RolloutStatus> ReadAsync(
        IntegrationNames names, StandingIntegration standing, [EnumeratorCancellation] CancellationToken ct)
    {
        var accounts = standing.Administrator.Organization is null ? [] : await AccountNamesAsync(ct);
        await foreach (var row in StandingRows.ReadAsync(clients, names, standing, ct))
            yield return row with { AccountName = accounts.GetValueOrDefault(row.AccountId), PublishedVersion = standing.PublishedVersion };
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
