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
        var cloudFormation = clients.CloudFormation(clients.HomeRegion);
        var stackSet = await new IntegrationStackSet(cloudFormation, names, clients.HomeRegion).GetAsync(ct);
        var version = OwnershipTags.VersionOf(stackSet.Tags);
        var accounts = await AccountNamesAsync(ct);
        await foreach (var instance in new StackInstances(cloudFormation, names).ReadAsync(ct))
            yield return instance with { AccountName = accounts.GetValueOrDefault(instance.AccountId), PublishedVersion = version };
    }

    /// <summary>As <see cref="ReadAsync"/>, with what each account itself tells; rows in the order in which they are there.</summary>
    public async IAsyncEnumerable<RolloutStatus> ReadWithMembersAsync(
        string integrationName, ProgressReport report, [EnumeratorCancellation] CancellationToken ct)
    {
        var names = new IntegrationNames(integrationName);
        var stackSet = await new IntegrationStackSet(clients.CloudFormation(clients.HomeRegion), names, clients.HomeRegion).GetAsync(ct);
        var organization = await Preflight.Organization.OfCallerAsync(clients, ct);
        var role = new MemberRole(clients, names, stackSet, organization.Partition);
        var done = 0;
        await foreach (var row in MemberRows.ReadAsync(
            ReadAsync(integrationName, ct), (instance, stop) => MemberStatusReader.ReadAsync(role, instance, stop), ct))
        {
            report.Step("Rollout", $"{row.AccountId} in {row.Region}", ++done);
            yield return row;
        }
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
