using CequenceApigw.Sandbox.ApiGateway.Model;

namespace CequenceApigw.EndToEnd.Tests.Discovery;

/// <summary>What the schedule's runs find in an account that goes on changing.</summary>
public sealed class KeepingUpTests
{
    [Fact]
    public async Task New_APIs_are_enabled_and_deleted_ones_forgotten()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone);
        var member = new Member(rehearsal);
        await rehearsal.EnableAsync();
        var (gone, added) = (member.Rest("ledger"), new RestStage("prod", "k0w8mc", member.Rest("ledger").Created));
        member.Gateway.RestApis = [.. member.Gateway.RestApis.Except([gone]), gone with { Id = "new0000000", Stages = [added] }];

        await member.KeepUpAsync();

        Assert.Equal("INFO", added.MethodSettings[RestStage.AllMethods].LoggingLevel);
        Assert.Equal("Enabled", member.States()["rest/new0000000/prod"]);
        Assert.DoesNotContain(member.States().Keys.Concat(member.Settings()).Concat(member.Sources()), id => id.Contains(gone.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Logging_that_is_switched_off_is_switched_on_three_times_in_a_row_and_then_only_reported()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone);
        var member = new Member(rehearsal);
        await rehearsal.EnableAsync();
        var (rest, http) = (member.RestStage("orders", "prod"), member.Http("catalogue").Stages[0]);
        var (restId, httpId) = ($"rest/{member.Rest("orders").Id}/prod", $"http/{member.Http("catalogue").Id}/$default");
        for (var repair = 1; repair <= 3; repair++)
        {
            SwitchOff();
            await member.KeepUpAsync();
            Assert.Equal("INFO", rest.MethodSettings[RestStage.AllMethods].LoggingLevel);
            Assert.NotNull(http.AccessLogSettings);
            Assert.Contains($"{repair} of 3 times", member.Reason(restId), StringComparison.Ordinal);
        }
        SwitchOff();

        await member.KeepUpAsync();

        Assert.Equal(("Drifted", "Drifted"), (member.States()[restId], member.States()[httpId]));
        Assert.Equal("OFF", rest.MethodSettings[RestStage.AllMethods].LoggingLevel);
        Assert.Null(http.AccessLogSettings);

        void SwitchOff()
        {
            var entry = rest.MethodSettings[RestStage.AllMethods] with { LoggingLevel = "OFF", DataTraceEnabled = false };
            rest.MethodSettings = rest.MethodSettings.SetItem(RestStage.AllMethods, entry);
            http.AccessLogSettings = null;
        }
    }
}
