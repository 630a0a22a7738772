using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Identity.Roles;
using Microsoft.Extensions.DependencyInjection;

namespace CequenceApigw.EndToEnd.Tests.Discovery;

/// <summary>API Gateway's role for CloudWatch Logs, with IAM's own answers and the discovery role's own rights.</summary>
public sealed class AccountRoleTests
{
    [Fact]
    public async Task A_role_that_was_deleted_in_IAM_is_replaced_and_one_that_is_there_again_is_put_back()
    {
        Role? deleted = null;
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone, local =>
        {
            var roles = local.Services.GetRequiredService<RoleStore>();
            deleted = roles.Find(CustomerLogging.RoleArn(Member.AccountId));
            roles.Remove(Member.AccountId, deleted!.Arn.Name);
        });
        var member = new Member(rehearsal);

        await rehearsal.EnableAsync();

        Assert.Contains("/cequence-apigw/", member.Gateway.CloudWatchRoleArn, StringComparison.Ordinal);
        Assert.Contains("was deleted in IAM", member.Reason("rest/account"), StringComparison.Ordinal);
        rehearsal.Get<RoleStore>().Add(deleted!);
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.ChangedSettings);
    }

    [Fact]
    public async Task A_role_that_stays_deleted_keeps_no_stack_from_its_removal()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(
            Member.Alone, local => local.Services.GetRequiredService<RoleStore>().Remove(Member.AccountId, "apigateway-logs"));
        await rehearsal.EnableAsync();

        await rehearsal.DestroyAsync();

        Assert.Empty(rehearsal.Leftovers);
        var role = Assert.Single(rehearsal.ChangedSettings);
        Assert.Contains($"{Member.AccountId} {Rehearsal.Home} account role", role, StringComparison.Ordinal);
        // API Gateway is set to a role that doesn't exist, as before.
        Assert.Null(rehearsal.Get<RoleStore>().Find(new Member(rehearsal).Gateway.CloudWatchRoleArn!));
    }

    [Fact]
    public async Task A_role_that_discovery_may_not_look_at_counts_as_live()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(
            Member.Alone, local => local.Services.GetRequiredService<RoleStore>().Remove(Member.AccountId, "apigateway-logs"));
        rehearsal.Get<Interference>().Denies = (action, _) => action == "iam:GetRole";

        await rehearsal.EnableAsync();

        Assert.Equal(CustomerLogging.RoleArn(Member.AccountId), new Member(rehearsal).Gateway.CloudWatchRoleArn);
    }

    [Fact]
    public async Task The_role_that_others_log_with_by_now_is_kept_and_named_until_they_do_not()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(
            Member.Alone, local => local.Services.GetRequiredService<GatewayStore>().In(Member.AccountId, Rehearsal.Home).CloudWatchRoleArn = null);
        var member = new Member(rehearsal);
        await rehearsal.EnableAsync();
        var others = new RestStage("others", "k0w8mc", member.Rest("ledger").Created);
        others.MethodSettings = others.MethodSettings.Add(RestStage.AllMethods, new MethodSetting { LoggingLevel = "ERROR" });
        member.Gateway.RestApis = [.. member.Gateway.RestApis, member.Rest("ledger") with { Id = "others0000", Stages = [others] }];

        await rehearsal.DisableAsync(Engine.ApiTypes.Rest);
        Assert.NotNull(member.Gateway.CloudWatchRoleArn);
        Assert.Contains("account/cloudwatchRoleArn", member.Settings());

        others.MethodSettings = others.MethodSettings.Clear();
        await member.KeepUpAsync();
        Assert.Null(member.Gateway.CloudWatchRoleArn);
    }
}
