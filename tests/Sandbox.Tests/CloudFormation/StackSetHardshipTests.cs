using CequenceApigw.Sandbox.CloudFormation.StackSets;
using CequenceApigw.Sandbox.Core;
using static CequenceApigw.Sandbox.Tests.CloudFormation.StackSetsUnderTest;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

public sealed class StackSetHardshipTests
{
    private static readonly string[] Home = ["us-east-1"];
    private static readonly string[] Both = ["us-east-1", "eu-west-1"];

    [Fact]
    public async Task More_instances_at_once_than_the_quota_are_refused_and_nothing_begins()
    {
        await using var sets = new StackSetsUnderTest();
        await sets.CreateSetAsync();
        sets.Get<StackSetHardships>().InstancesAtOnce = 6;

        var error = await Assert.ThrowsAsync<AwsException>(() => sets.RunAsync("CreateStackInstances", sets.Organization.Root.Id, Both));

        Assert.Equal("LimitExceededException", error.Code);
        Assert.Empty(sets.Set.Operations);
        await sets.RunAsync("CreateStackInstances", sets.Organization.Root.Id, Home);
        Assert.Equal(6, sets.Set.Instances.Count);
    }

    [Fact]
    public async Task Lists_that_lag_behind_tell_what_was_before_the_operation_and_then_catch_up()
    {
        await using var sets = new StackSetsUnderTest();
        await sets.CreateSetAsync();
        sets.Get<StackSetHardships>().ListsBehind = 1;

        await sets.RunAsync("CreateStackInstances", sets.Organization.Root.Id, Home);

        Assert.Equal(("RUNNING", 0), (await OperationAsync(sets), await InstancesAsync(sets)));
        Assert.Equal(("SUCCEEDED", 6), (await OperationAsync(sets), await InstancesAsync(sets)));
    }

    [Fact]
    public async Task Update_to_the_same_definition_leaves_instances_that_it_does_not_target()
    {
        await using var sets = new StackSetsUnderTest();
        await sets.CreateSetAsync();
        await sets.RunAsync("CreateStackInstances", sets.Organization.Root.Id, Both);
        (string, string)[] targets =
        [
            ("DeploymentTargets.OrganizationalUnitIds.member.1", sets.Organization.Root.Id), ("DeploymentTargets.AccountFilterType", "NONE"),
            ("Parameters.member.1.ParameterKey", "Value"), ("Parameters.member.1.ParameterValue", "2"),
        ];

        await sets.UpdateSetAsync([.. targets, ("Regions.member.1", "us-east-1")]);
        Assert.Equal(6, sets.Set.Instances.Count(instance => instance.Status == "OUTDATED"));
        await sets.UpdateSetAsync([.. targets, ("Regions.member.1", "eu-west-1")]);

        Assert.All(sets.Set.Instances, instance => Assert.Equal("CURRENT", instance.Status));
    }

    [Fact]
    public async Task Drift_detection_finds_what_was_changed_by_hand_and_changes_nothing()
    {
        await using var sets = new StackSetsUnderTest();
        await sets.CreateSetAsync();
        await sets.RunAsync("CreateStackInstances", sets.Organization.Root.Id, Home);
        var before = sets.Set.Find(Member(2), "us-east-1")!;
        sets.Resources.ChangedByHand.Add((Member(2), "us-east-1"));

        var result = await sets.CallAsync("DetectStackSetDrift", ("StackSetName", "set"));
        await sets.Set.FindOperation(result.Element("OperationId")!.Value)!.Settled;

        var list = await sets.CallAsync(
            "ListStackInstances", ("StackSetName", "set"), ("Filters.member.1.Name", "DRIFT_STATUS"), ("Filters.member.1.Values", "DRIFTED"));
        Assert.Equal(Member(2), Assert.Single(list.Descendants("Account")).Value);
        Assert.Equal(5, sets.Set.Instances.Count(instance => instance.Drift == "IN_SYNC"));
        Assert.Equal(before, sets.Set.Find(Member(2), "us-east-1")! with { Drift = before.Drift, LastDriftCheck = null });
        Assert.Equal("DRIFTED", (await sets.CallAsync("ListStackSets")).Descendants("DriftStatus").Single().Value);
    }

    private static async Task<string> OperationAsync(StackSetsUnderTest sets) =>
        Assert.Single((await sets.CallAsync("ListStackSetOperations", ("StackSetName", "set"))).Descendants("Status")).Value;

    private static async Task<int> InstancesAsync(StackSetsUnderTest sets) =>
        (await sets.CallAsync("ListStackInstances", ("StackSetName", "set"))).Descendants("Account").Count();
}
