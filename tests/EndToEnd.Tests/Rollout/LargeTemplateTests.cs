using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.EndToEnd.Tests.Rollout;

/// <summary>An account template that CloudFormation reads from the artifact bucket.</summary>
public sealed class LargeTemplateTests
{
    [Fact]
    public async Task Members_and_the_management_account_get_their_stacks_from_it()
    {
        await using var rehearsal = await Rehearsal.StartAsync(
            new SandboxOptions { Accounts = 1, Regions = [Rehearsal.Home], SimulatesFunctions = true, ManagementAccountTraffic = true });
        var integration = rehearsal.OfTemplate(template => template + "\n#" + new string('x', 60_000));
        var options = rehearsal.Options with { IncludeManagementAccount = true };

        Assert.Equal(2, (await integration.EnableAsync(options)).Current);
        Assert.False((await integration.EnableAsync(options)).Changed);
        Assert.Equal(2, (await integration.DisableAsync(options.IntegrationName, Engine.ApiTypes.Rest)).Current);
        await integration.DestroyAsync(options.IntegrationName);

        Assert.Empty(rehearsal.Leftovers);
    }
}
