using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.Runtime;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.EndToEnd.Tests.Rollout;

/// <summary>One account where a stack can't be made.</summary>
public sealed class AccountFailureTests
{
    private const string Account = "200000000002";
    private const string TakenName = "CequenceApigw-reader-us-east-1";

    [Fact]
    public async Task Within_tolerance_the_operation_succeeds_and_the_account_is_named_with_its_reason()
    {
        // A tenth of the accounts may fail: of ten, one.
        await using var rehearsal = await Rehearsal.StartAsync(new SandboxOptions { Accounts = 10, Regions = [Rehearsal.Home] });
        TakeName(rehearsal);

        var summary = await rehearsal.EnableAsync();

        AssertFailed(summary, 10);
        Assert.All(await OperationsAsync(rehearsal), operation => Assert.Equal(StackSetOperationStatus.SUCCEEDED, operation.Status));
        var rows = await rehearsal.Integration.GetRolloutAsync(rehearsal.Options.IntegrationName).ToListAsync();
        Assert.Equal(Account, Assert.Single(rows, row => !row.IsCurrent).AccountId);
    }

    [Fact]
    public async Task Beyond_tolerance_the_others_are_current_and_enabling_completes_it_once_the_cause_is_gone()
    {
        await using var rehearsal = await Rehearsal.StartAsync(new SandboxOptions { Accounts = 2, Regions = [Rehearsal.Home] });
        TakeName(rehearsal);

        AssertFailed(await rehearsal.EnableAsync(), 2);
        rehearsal.Get<RoleStore>().Remove(Account, TakenName);
        var completed = await rehearsal.EnableAsync();

        Assert.Equal((true, 2, 2), (completed.Changed, completed.Current, completed.Total));
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.Leftovers);
        Assert.Empty(rehearsal.ChangedSettings);
    }

    [Fact]
    public async Task Destroying_takes_up_what_failed_and_leaves_the_customers_role_alone()
    {
        await using var rehearsal = await Rehearsal.StartAsync(new SandboxOptions { Accounts = 2, Regions = [Rehearsal.Home] });
        TakeName(rehearsal);
        await rehearsal.EnableAsync();

        await rehearsal.DestroyAsync();

        Assert.Contains(TakenName, Assert.Single(rehearsal.Leftovers), StringComparison.Ordinal);
        Assert.Empty(rehearsal.ChangedSettings);
    }

    private static void AssertFailed(RolloutSummary summary, int total)
    {
        Assert.Equal((total - 1, total), (summary.Current, summary.Total));
        var failed = Assert.Single(summary.NotCurrent);
        Assert.Equal((Account, Rehearsal.Home), (failed.AccountId, failed.Region));
        Assert.Equal(("OUTDATED", "FAILED"), (failed.Status, failed.DetailedStatus));
        Assert.Contains("ReaderRole", failed.Reason, StringComparison.Ordinal);
        Assert.Contains($"{TakenName} already exists", failed.Reason, StringComparison.Ordinal);
    }

    private static void TakeName(Rehearsal rehearsal) => rehearsal.Get<RoleStore>().Add(CustomerRole.Of(Account, TakenName));

    private static async Task<List<StackSetOperationSummary>> OperationsAsync(Rehearsal rehearsal)
    {
        var administrator = new BasicAWSCredentials(CredentialStore.AdministratorAccessKeyId, CredentialStore.AdministratorSecretAccessKey);
        using var connection = new AwsConnection(administrator, Rehearsal.Home, rehearsal.Local.BaseAddress);
        var request = new ListStackSetOperationsRequest { StackSetName = rehearsal.Options.IntegrationName };
        return (await connection.CloudFormation(Rehearsal.Home).ListStackSetOperationsAsync(request)).Summaries!;
    }
}
