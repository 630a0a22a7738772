using CequenceApigw.Sandbox.CloudFormation.StackSets;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

public sealed class AutomaticDeploymentTests
{
    private const string Newcomer = "200000000099";

    [Fact]
    public async Task Account_that_joins_a_targeted_OU_gets_its_stacks_even_where_a_filter_was_used()
    {
        await using var sets = await DeployedAsync("false");
        await sets.Get<AutomaticDeployments>().AccountJoinedAsync(Newcomer, sets.Organization.Workloads.Id);
        Assert.Equal("CURRENT", sets.Set.Find(Newcomer, "us-east-1")!.Status);
        Assert.Equal("CURRENT", sets.Set.Find(Newcomer, "eu-west-1")!.Status);
        await sets.Get<AutomaticDeployments>().AccountJoinedAsync("200000000098", sets.Organization.Sandbox.Id);
        Assert.Null(sets.Set.Find("200000000098", "us-east-1"));
    }

    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 0)]
    public async Task Account_that_leaves_loses_its_stacks_unless_they_are_retained(string retain, int stacks)
    {
        await using var sets = await DeployedAsync(retain);
        await sets.Get<AutomaticDeployments>().AccountLeftAsync(StackSetsUnderTest.Member(1), sets.Organization.Workloads.Id);
        Assert.DoesNotContain(sets.Set.Instances, instance => instance.AccountId == StackSetsUnderTest.Member(1));
        Assert.Equal(stacks, sets.Stacks.Count(stack => stack.AccountId == StackSetsUnderTest.Member(1) && stack.Region == "us-east-1"));
    }

    [Fact]
    public async Task Move_between_two_targeted_OUs_deletes_and_creates()
    {
        await using var sets = await DeployedAsync("false");
        await sets.RunAsync("CreateStackInstances", sets.Organization.Sandbox.Id, ["us-east-1"]);
        var before = sets.Set.Find(StackSetsUnderTest.Member(1), "us-east-1")!.StackId;
        await sets.Get<AutomaticDeployments>().AccountMovedAsync(
            StackSetsUnderTest.Member(1), sets.Organization.Workloads.Id, sets.Organization.Sandbox.Id);
        var after = sets.Set.Find(StackSetsUnderTest.Member(1), "us-east-1")!;
        Assert.NotEqual(before, after.StackId);
        Assert.Equal((sets.Organization.Sandbox.Id, "CURRENT"), (after.OrganizationalUnitId, after.Status));
        Assert.Null(sets.Set.Find(StackSetsUnderTest.Member(1), "eu-west-1"));
    }

    [Fact]
    public async Task Deleting_by_OU_ends_its_automatic_deployment()
    {
        await using var sets = await DeployedAsync("false");
        var targets = await sets.CallAsync("ListStackSetAutoDeploymentTargets", ("StackSetName", "set"));
        Assert.Equal(sets.Organization.Workloads.Id, targets.Descendants("OrganizationalUnitId").Single().Value);
        await sets.RunAsync("DeleteStackInstances", sets.Organization.Root.Id, ["us-east-1", "eu-west-1"]);
        await sets.Get<AutomaticDeployments>().AccountJoinedAsync(Newcomer, sets.Organization.Workloads.Id);
        Assert.Empty(sets.Set.Instances);
        Assert.Empty(sets.Stacks);
    }

    private static async Task<StackSetsUnderTest> DeployedAsync(string retain)
    {
        var sets = new StackSetsUnderTest();
        await sets.CreateSetAsync(("AutoDeployment.Enabled", "true"), ("AutoDeployment.RetainStacksOnAccountRemoval", retain));
        await sets.RunAsync("CreateStackInstances", sets.Organization.Workloads.Id, ["us-east-1", "eu-west-1"],
            ("DeploymentTargets.Accounts.member.1", StackSetsUnderTest.Member(1)), ("DeploymentTargets.AccountFilterType", "INTERSECTION"));
        return sets;
    }
}
