using System.Text;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Logs;
using CequenceApigw.Sandbox.Storage.S3;

namespace CequenceApigw.EndToEnd.Tests.Discovery;

/// <summary>What AWS refuses, and what vanishes: everything else goes on, and each failure is reported with AWS's own words.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task Access_denied_on_one_API_of_each_type_stops_no_other()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone);
        var member = new Member(rehearsal);
        var (rest, http) = (member.Rest("orders"), member.Http("catalogue"));
        rehearsal.Get<Interference>().Denies = (action, resource) =>
            resource.EndsWith($"/{rest.Id}/stages", StringComparison.Ordinal) || (action == "apigateway:PATCH" && resource.EndsWith($"/{http.Id}/stages/dev", StringComparison.Ordinal));

        var summary = await rehearsal.EnableAsync();

        Assert.Equal((1, 1), (summary.Current, summary.Total));
        Assert.Equal(("Failed", "Failed"), (member.States()[$"rest/{rest.Id}"], member.States()[$"http/{http.Id}/dev"]));
        Assert.Contains("is not authorized to perform: apigateway:GET", member.Reason($"rest/{rest.Id}"), StringComparison.Ordinal);
        Assert.Contains("is not authorized to perform: apigateway:PATCH", member.Reason($"http/{http.Id}/dev"), StringComparison.Ordinal);
        Assert.Equal(("Enabled", "Enabled"), (member.States()[$"rest/{member.Rest("ledger").Id}/internal"], member.States()[$"http/{http.Id}/$default"]));

        rehearsal.Get<Interference>().Denies = (_, _) => false;
        await member.KeepUpAsync();
        Assert.DoesNotContain("Failed", member.States().Values);
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.ChangedSettings);
    }

    [Fact]
    public async Task An_owners_log_group_that_was_deleted_since_keeps_no_stack_from_its_removal()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone);
        var partners = new Member(rehearsal).Http("partners").Stages[0];
        var owners = partners.AccessLogSettings!.LogGroup!;
        await rehearsal.Integration.EnableAsync(rehearsal.Options with { HttpAccessLogsReplaced = true });
        rehearsal.Get<LogStore>().Remove(Member.AccountId, Rehearsal.Home, owners);

        await rehearsal.DestroyAsync();

        Assert.Empty(rehearsal.Leftovers);
        Assert.Null(partners.AccessLogSettings);
    }

    [Fact]
    public async Task APIs_that_are_deleted_midway_are_not_there()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone);
        var member = new Member(rehearsal);
        var (listed, changed, http) = (member.Rest("orders"), member.Rest("ledger"), member.Http("catalogue"));
        rehearsal.Get<Interference>().Before = (action, resource) =>
        {
            if (resource.EndsWith($"/{listed.Id}/stages", StringComparison.Ordinal)) DeleteRest(listed);
            if (action == "apigateway:PATCH" && resource.Contains(changed.Id, StringComparison.Ordinal)) DeleteRest(changed);
            if (action == "apigateway:PATCH" && resource.Contains(http.Id, StringComparison.Ordinal))
                member.Gateway.HttpApis = [.. member.Gateway.HttpApis.Where(api => api.Id != http.Id)];
        };

        var summary = await rehearsal.EnableAsync();

        Assert.Equal((1, 1), (summary.Current, summary.Total));
        Assert.DoesNotContain("Failed", member.States().Values);
        Assert.DoesNotContain(
            member.States().Keys.Concat(member.Settings()).Concat(member.Sources()),
            id => id.Contains(listed.Id, StringComparison.Ordinal) || id.Contains(changed.Id, StringComparison.Ordinal) || id.Contains(http.Id, StringComparison.Ordinal));
        Assert.Equal("Enabled", member.States()[$"rest/{member.Rest("storefront").Id}/beta"]);

        void DeleteRest(RestApi api) => member.Gateway.RestApis = [.. member.Gateway.RestApis.Where(each => each.Id != api.Id)];
    }

    [Fact]
    public async Task A_stage_that_API_Gateway_manages_is_reported_with_its_words()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone);
        var member = new Member(rehearsal);
        member.Http("catalogue").Stages[0].IsManaged = true;

        await rehearsal.EnableAsync();

        var id = $"http/{member.Http("catalogue").Id}/$default";
        Assert.Equal("Failed", member.States()[id]);
        Assert.StartsWith("API Gateway manages this stage itself and refused the change: ", member.Reason(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_not_be_put_back_fails_the_removal_with_its_name_and_the_next_one_does_it()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone);
        var member = new Member(rehearsal);
        await rehearsal.EnableAsync();
        var id = $"{member.Rest("orders").Id}/stages/prod";
        rehearsal.Get<Interference>().Denies = (action, resource) => action == "apigateway:PATCH" && resource.EndsWith(id, StringComparison.Ordinal);

        var error = await Assert.ThrowsAsync<Engine.IntegrationException>(rehearsal.DestroyAsync);

        Assert.Contains($"rest/{member.Rest("orders").Id}/prod", $"{error.Message} {string.Join(" ", error.Failures.Select(failure => failure.Message))}", StringComparison.Ordinal);
        Assert.Single(rehearsal.ChangedSettings);
        rehearsal.Get<Interference>().Denies = (_, _) => false;
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.ChangedSettings);
        Assert.Empty(rehearsal.Leftovers);
    }

    [Fact]
    public async Task A_list_of_APIs_that_was_spoiled_in_the_bucket_changes_nothing()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, """{ "enable": [ { "apis": ["orders", "typo-*"] } ] }""");
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone);
        var member = new Member(rehearsal);
        await rehearsal.Integration.EnableAsync(rehearsal.Options with { ApiConfigPath = path });
        File.Delete(path);
        Assert.Equal("enable[0].apis 'typo-*' (line 1) matches nothing in this account and Region", member.Reason("config"));
        var enabled = rehearsal.ChangedSettings;
        var bucket = rehearsal.Get<BucketStore>().In("111111111111").Single();
        var key = bucket.Objects.Keys.Single(key => key.StartsWith("config/", StringComparison.Ordinal));
        bucket.Objects[key] = bucket.Objects[key] with { Body = Encoding.UTF8.GetBytes("""{ "enabel": [] }""") };
        member.RestStage("orders", "prod").MethodSettings = member.RestStage("orders", "prod").MethodSettings.Clear();

        await member.KeepUpAsync();

        Assert.Equal(enabled.Count - 1, rehearsal.ChangedSettings.Count);
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.ChangedSettings);
    }
}
