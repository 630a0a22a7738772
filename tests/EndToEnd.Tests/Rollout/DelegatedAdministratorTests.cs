using CequenceApigw.Engine;
using CequenceApigw.Sandbox.CloudFormation.StackSets;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.EndToEnd.Tests.Rollout;

public sealed class DelegatedAdministratorTests
{
    private const string Delegated = "200000000001";

    [Fact]
    public async Task It_rolls_out_over_all_members_itself_among_them_and_leaves_nothing()
    {
        await using var rehearsal = await StartAsync();
        var integration = Delegate(rehearsal);

        var summary = await integration.EnableAsync(rehearsal.Options);
        await rehearsal.Traffic.PassMinuteAsync(120);
        await rehearsal.Traffic.SettleAsync();
        var status = await integration.GetRolloutAsync(rehearsal.Options.IntegrationName).ToListAsync();
        var statistics = await integration.GetStatisticsAsync(rehearsal.Options.IntegrationName, new() { Since = DateTimeOffset.UnixEpoch, Until = rehearsal.Local.Clock.GetUtcNow() }).ToListAsync();

        Assert.Equal((2, 2), (summary.Current, summary.Total));
        Assert.Equal("111111111111", rehearsal.Get<StackSetStore>().All.Single().AccountId);
        Assert.All(
            rehearsal.Leftovers.Where(left => left.Contains("AWS::S3::Bucket ", StringComparison.Ordinal) || left.Contains("::Secret ", StringComparison.Ordinal)),
            left => Assert.StartsWith(Delegated, left, StringComparison.Ordinal));
        rehearsal.Traffic.AssertExact();
        Assert.All(status, row => Assert.True(row is { IsCurrent: true, AccountName: not null }, row.Reason));
        Assert.All(statistics, row => Assert.True(row is { Error: null, TotalTransactionsParsedFromStreams: > 0 }, row.Error));
        Assert.Equal((2, 2), (status.Count, statistics.Count));

        rehearsal.Calls.New();
        Assert.False((await integration.EnableAsync(rehearsal.Options)).Changed);
        Assert.Empty(rehearsal.Calls.New());

        Assert.Equal(2, (await integration.DisableAsync(rehearsal.Options.IntegrationName, ApiTypes.Http)).Current);
        await integration.DestroyAsync(rehearsal.Options.IntegrationName);
        Assert.Empty(rehearsal.Leftovers);
        Assert.Empty(rehearsal.ChangedSettings);
    }

    [Fact]
    public async Task Without_the_right_to_see_that_it_is_one_the_right_is_named()
    {
        await using var rehearsal = await StartAsync();
        var role = CustomerRole.Of(
            Delegated, "operator", """{ "Effect": "Allow", "NotAction": "organizations:ListDelegatedAdministrators", "Resource": "*" }""");
        rehearsal.Get<RoleStore>().Add(role);
        var integration = rehearsal.As(rehearsal.SessionOf(role.Arn.ToString()));

        var failure = await Assert.ThrowsAsync<IntegrationException>(() => integration.EnableAsync(rehearsal.Options));

        Assert.Equal(IntegrationErrorId.NotManagementAccount, failure.ErrorId);
        Assert.Contains("organizations:ListDelegatedAdministrators", failure.Remedy, StringComparison.Ordinal);
        Assert.Empty(rehearsal.Calls.New());
    }

    private static async Task<Rehearsal> StartAsync()
    {
        var rehearsal = await Rehearsal.StartAsync(new SandboxOptions { Accounts = 2, Regions = [Rehearsal.Home] });
        rehearsal.Local.Organization.StackSetsTrusted = true;
        rehearsal.Local.Organization.DelegatedAdministrators[(Delegated, OrganizationModel.StackSets)] = DateTimeOffset.UnixEpoch;
        return rehearsal;
    }

    private static Integration Delegate(Rehearsal rehearsal) =>
        rehearsal.As(rehearsal.SessionOf($"arn:aws:iam::{Delegated}:role/{RoleStore.OrganizationAccess}"));
}
