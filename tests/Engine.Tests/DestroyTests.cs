using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

public sealed class DestroyTests : IDisposable
{
    private readonly Rehearsal _rehearsal = new();

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task Nothing_is_left()
    {
        await _rehearsal.EnableAsync();

        await _rehearsal.Integration.DestroyAsync("CequenceApigw");

        AssertNothingLeft(Aws);
    }

    [Fact]
    public async Task Auto_deployment_is_stopped_before_the_stacks_go()
    {
        await _rehearsal.EnableAsync();
        Aws.Forget();

        await _rehearsal.Integration.DestroyAsync("CequenceApigw");

        Assert.Equal(["UpdateStackSet", "DeleteStackInstances", "DeleteStackSet"], Aws.Changes.Take(3));
        Assert.False(Aws.Requests.OfType<UpdateStackSetRequest>().Single().AutoDeployment!.Enabled);
        var deletion = Aws.Requests.OfType<DeleteStackInstancesRequest>().Single();
        Assert.False(deletion.RetainStacks);
        Assert.Equal([FakeAws.Apps, FakeAws.Data], deletion.DeploymentTargets!.OrganizationalUnitIds!.Order());
    }

    [Fact]
    public async Task Where_nothing_is_nothing_is_changed()
    {
        await _rehearsal.Integration.DestroyAsync("CequenceApigw");

        Assert.Empty(Aws.Changes);
    }

    [Fact]
    public async Task Stacks_that_survive_are_named_and_the_StackSet_stays_for_the_next_run()
    {
        await _rehearsal.EnableAsync();
        Aws.StackSet!.Failing["444444444444"] = "termination protection is on";

        var failure = await Assert.ThrowsAsync<IntegrationException>(() => _rehearsal.Integration.DestroyAsync("CequenceApigw"));

        Assert.Equal(IntegrationErrorId.RolloutFailed, failure.ErrorId);
        Assert.Contains("444444444444", failure.Message);
        Assert.Contains("termination protection is on", failure.Message);
        Assert.NotNull(Aws.StackSet);

        Aws.StackSet.Failing.Clear();
        await _rehearsal.Integration.DestroyAsync("CequenceApigw");
        AssertNothingLeft(Aws);
    }

    [Fact]
    public async Task A_StackSet_that_is_not_ours_stays()
    {
        Aws.StackSet = new FakeStackSet(Aws, new StackSet { StackSetName = "CequenceApigw" });

        var failure = await Assert.ThrowsAsync<IntegrationException>(() => _rehearsal.Integration.DestroyAsync("CequenceApigw"));

        Assert.Equal(IntegrationErrorId.StackSetNotOurs, failure.ErrorId);
        Assert.Empty(Aws.Changes);
    }

    internal static void AssertNothingLeft(FakeAws aws)
    {
        Assert.Null(aws.StackSet);
        Assert.Empty(aws.Buckets);
        Assert.Empty(aws.Secrets);
        Assert.All(aws.AccountFake.Regions.Keys, region => Assert.Empty(aws.CloudFormationFake(region).Stacks));
    }
}
