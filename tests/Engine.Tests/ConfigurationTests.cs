using CequenceApigw.Engine.Configured;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>How integrations that stand are configured.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly Rehearsal _rehearsal = new();

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task What_enabling_was_told_can_be_read_back()
    {
        _rehearsal.Options = _rehearsal.Options with { RedactedHeaders = ["Cookie", "X-Key"], HttpApiEnabled = false };
        await _rehearsal.EnableAsync();

        var standing = Assert.Single(await ReadAsync("CequenceApigw"));

        Assert.Equal(("CequenceApigw", "1.2.3", FakeAws.ManagementAccount, "us-east-1"), (standing.IntegrationName, standing.Version, standing.AdministratorAccountId, standing.HomeRegion));
        Assert.Equal([FakeAws.Apps, FakeAws.Data], standing.OrganizationalUnitIds);
        Assert.Equal(["eu-west-1", "us-east-1"], standing.Regions);
        Assert.Equal((standing.AccountIds.Count * 2, true), (standing.Stacks, standing.IsAutoDeployed));
        Assert.Equal((true, false), (standing.Is("RestApiEnabled"), standing.Is("HttpApiEnabled")));
        Assert.Equal(["Cookie", "X-Key"], standing.Names("RedactedHeaders"));
        Assert.Equal((FakeUap.Edge, ""), (standing["EdgeEndpoint"], standing["NotKnownYet"]));
        Assert.DoesNotContain(standing.Parameters.Values, value => value.Contains(FakeUap.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_name_every_integration_of_the_home_Region_is_there_and_nobody_elses()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { IntegrationName = "Second", Regions = ["us-east-1"], OrganizationalUnitIds = [], HasOrganization = false };
        await _rehearsal.EnableAsync();
        var stacks = _rehearsal.Aws.CloudFormationFake("us-east-1").Stacks;
        stacks["their-administration"] = new() { StackName = "their-administration", StackId = "their-administration", StackStatus = "CREATE_COMPLETE" };

        var all = await ReadAsync(null);

        Assert.Equal(["CequenceApigw", "Second"], all.Select(standing => standing.IntegrationName).Order());
        var alone = all.Single(standing => standing.IntegrationName == "Second");
        Assert.Equal((null, 1, false), (alone.OrganizationId, alone.Stacks, alone.IsAutoDeployed));
        Assert.Empty(alone.OrganizationalUnitIds);
        Assert.Equal([FakeAws.ManagementAccount], alone.AccountIds);
    }

    [Fact]
    public async Task A_remnant_without_account_stacks_is_no_integration()
    {
        await _rehearsal.EnableAsync();
        await _rehearsal.Integration.DestroyAsync("CequenceApigw");
        Assert.Empty(await ReadAsync(null));

        var failure = await Assert.ThrowsAsync<IntegrationException>(() => ReadAsync("CequenceApigw"));
        Assert.Equal(IntegrationErrorId.IntegrationNotFound, failure.ErrorId);
    }

    private Task<List<StandingConfiguration>> ReadAsync(string? name) =>
        _rehearsal.Integration.GetConfigurationsAsync(name).ToListAsync().AsTask();
}
