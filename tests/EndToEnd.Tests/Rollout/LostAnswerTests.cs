using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.EndToEnd.Tests.Rollout;

/// <summary>CloudFormation does what it was asked to, and the answer never comes.</summary>
public sealed class LostAnswerTests
{
    [Fact]
    public async Task What_is_sent_again_is_done_once_and_no_error()
    {
        await using var rehearsal = await Rehearsal.StartAsync(
            new SandboxOptions { Accounts = 1, Regions = [Rehearsal.Home], SimulatesFunctions = true, ManagementAccountTraffic = true });
        var losing = new LosingAnswers();
        var integration = rehearsal.Over(losing);
        var options = rehearsal.Options with { IncludeManagementAccount = true };

        Assert.Equal(2, (await integration.EnableAsync(options)).Current);
        Assert.Equal(2, (await integration.DisableAsync(options.IntegrationName, Engine.ApiTypes.Rest)).Current);
        await integration.DestroyAsync(options.IntegrationName);

        Assert.Equal(
            ["CreateStack", "CreateStackInstances", "CreateStackSet", "DeleteStack", "DeleteStackInstances", "DeleteStackSet", "UpdateStack", "UpdateStackSet"],
            losing.Lost.Order());
        Assert.Empty(rehearsal.Leftovers);
    }
}
