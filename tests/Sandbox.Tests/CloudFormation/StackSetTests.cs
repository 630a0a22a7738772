using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;
using static CequenceApigw.Sandbox.Tests.CloudFormation.StackSetsUnderTest;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

public sealed class StackSetTests
{
    private static readonly string[] Home = ["us-east-1"];
    private static readonly string[] Both = ["us-east-1", "eu-west-1"];

    [Fact]
    public async Task Without_trusted_access_nothing_is_created()
    {
        await using var sets = new StackSetsUnderTest(trusted: false);
        Assert.Equal("DISABLED", (await sets.CallAsync("DescribeOrganizationsAccess")).Element("Status")!.Value);
        var error = await Assert.ThrowsAsync<AwsException>(() => sets.CreateSetAsync());
        Assert.Equal(("ValidationError", "You must enable organizations access to operate a service managed stack set"), (error.Code, error.Message));
        await sets.CallAsync("ActivateOrganizationsAccess");
        Assert.Equal("ENABLED", (await sets.CallAsync("DescribeOrganizationsAccess")).Element("Status")!.Value);
        await sets.CreateSetAsync();
    }

    [Fact]
    public async Task Member_account_may_not_operate_service_managed_StackSets()
    {
        await using var sets = new StackSetsUnderTest();
        await Assert.ThrowsAsync<AwsException>(() => sets.CallAsync(Member(1), "ActivateOrganizationsAccess"));
        await Assert.ThrowsAsync<AwsException>(() => sets.CallAsync(
            Member(1), "CreateStackSet", ("StackSetName", "set"), ("TemplateBody", Template), ("PermissionModel", "SERVICE_MANAGED")));
    }

    [Fact]
    public async Task Root_reaches_nested_OUs_but_never_the_management_account()
    {
        await using var sets = new StackSetsUnderTest();
        await sets.CreateSetAsync();
        var operation = await sets.RunAsync("CreateStackInstances", sets.Organization.Root.Id, Both);
        Assert.Equal("SUCCEEDED", operation.Status);
        Assert.Equal(12, sets.Set.Instances.Count);
        Assert.All(sets.Set.Instances, instance => Assert.Equal(("CURRENT", "SUCCEEDED"), (instance.Status, instance.DetailedStatus)));
        Assert.DoesNotContain(sets.Set.Instances, instance => instance.AccountId == sets.Organization.Management.Id);
        Assert.All(sets.Stacks, stack => Assert.Matches("^StackSet-set-[0-9a-f-]{36}$", stack.Name));
        var context = sets.Resources.Context("Create Thing");
        Assert.StartsWith($"arn:aws:iam::{context.AccountId}:role/stacksets-exec-", context.Principal.RoleArn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INTERSECTION", "200000000001 200000000005")]
    [InlineData("DIFFERENCE", "200000000003")]
    public async Task Account_filter_narrows_the_OU(string filter, string expected)
    {
        await using var sets = new StackSetsUnderTest();
        await sets.CreateSetAsync();
        await sets.RunAsync("CreateStackInstances", sets.Organization.Workloads.Id, Home,
            ("DeploymentTargets.Accounts.member.1", Member(1)), ("DeploymentTargets.Accounts.member.2", Member(5)),
            ("DeploymentTargets.AccountFilterType", filter));
        Assert.Equal(expected.Split(' '), sets.Set.Instances.Select(instance => instance.AccountId));
    }

    [Fact]
    public async Task Wrong_targets_are_refused()
    {
        await using var sets = new StackSetsUnderTest();
        await sets.CreateSetAsync();
        var error = await Assert.ThrowsAsync<AwsException>(() => sets.RunAsync("CreateStackInstances", "ou-cq01-nowhere1", Home));
        Assert.Equal("ValidationError", error.Code);
        Assert.Contains("ou-cq01-nowhere1", error.Message);
        error = await Assert.ThrowsAsync<AwsException>(() => sets.CallAsync(
            "CreateStackInstances", ("StackSetName", "set"), ("Accounts.member.1", Member(1)), ("Regions.member.1", "us-east-1")));
        Assert.Contains("can only have OrganizationalUnit as target", error.Message);
        await Assert.ThrowsAsync<AwsException>(() => sets.RunAsync("CreateStackInstances", sets.Organization.Workloads.Id, Home,
            ("DeploymentTargets.Accounts.member.1", Member(1)), ("DeploymentTargets.AccountFilterType", "UNION")));
    }

    [Fact]
    public async Task Failure_beyond_the_tolerance_cancels_the_rest_and_the_following_Regions()
    {
        await using var sets = new StackSetsUnderTest();
        sets.Resources.Fails = (action, context, _) => action == "Create" && context.AccountId == Member(1) ? "denied by SCP" : null;
        await sets.CreateSetAsync();
        var operation = await sets.RunAsync("CreateStackInstances", sets.Organization.Workloads.Id, Both);
        Assert.Equal(("FAILED", 1), (operation.Status, operation.Failures));
        Assert.Equal(["FAILED", "CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED"],
            operation.Results.OrderByDescending(result => result.Status == "FAILED").Select(result => result.Status));
        var failed = sets.Set.Find(Member(1), "us-east-1")!;
        Assert.Equal(("OUTDATED", "FAILED"), (failed.Status, failed.DetailedStatus));
        Assert.Equal("ResourceLogicalId:Thing, ResourceType:Fake::Thing::A, ResourceStatusReason:denied by SCP.", failed.StatusReason);
    }

    [Fact]
    public async Task Success_only_means_within_the_tolerance_and_a_new_operation_retries()
    {
        await using var sets = new StackSetsUnderTest();
        sets.Resources.Fails = (action, context, _) => action == "Create" && context.AccountId == Member(1) ? "no" : null;
        await sets.CreateSetAsync();
        var operation = await sets.RunAsync("CreateStackInstances", sets.Organization.Workloads.Id, Home,
            ("OperationPreferences.FailureToleranceCount", "1"));
        Assert.Equal("SUCCEEDED", operation.Status);
        var described = await sets.CallAsync("DescribeStackSetOperation", ("StackSetName", "set"), ("OperationId", operation.Id));
        Assert.Equal("1", described.Descendants("FailedStackInstancesCount").Single().Value);
        sets.Resources.Fails = (_, _, _) => null;
        Assert.Equal("SUCCEEDED", (await sets.UpdateSetAsync()).Status);
        Assert.All(sets.Set.Instances, instance => Assert.Equal("CURRENT", instance.Status));
        Assert.Equal(3, sets.Stacks.Count);
    }

    [Fact]
    public async Task Update_marks_instances_outdated_and_keeps_the_definition_even_if_it_fails()
    {
        await using var sets = new StackSetsUnderTest();
        await sets.CreateSetAsync();
        await sets.RunAsync("CreateStackInstances", sets.Organization.Workloads.Id, Home);
        sets.Resources.Fails = (action, _, properties) => action == "Update" && (string?)properties["Value"] == "2" ? "no" : null;
        var operation = await sets.UpdateSetAsync(("Parameters.member.1.ParameterKey", "Value"), ("Parameters.member.1.ParameterValue", "2"));
        Assert.Equal("FAILED", operation.Status);
        Assert.All(sets.Set.Instances, instance => Assert.Equal("OUTDATED", instance.Status));
        Assert.Equal("2", sets.Set.Definition.Parameters["Value"]);
        var described = (await sets.CallAsync("DescribeStackSet", ("StackSetName", "set"))).Descendants("member").ToDictionary(
            each => each.Element("ParameterKey")?.Value ?? Guid.NewGuid().ToString(), each => each.Element("ParameterValue")?.Value);
        Assert.Equal(("2", "****"), (described["Value"], described["Secret"]));
    }

    [Fact]
    public async Task Operation_id_is_taken_once()
    {
        await using var sets = new StackSetsUnderTest();
        await sets.CreateSetAsync();
        await sets.RunAsync("CreateStackInstances", sets.Organization.Workloads.Id, Home, ("OperationId", "mine"));
        var error = await Assert.ThrowsAsync<AwsException>(() =>
            sets.RunAsync("CreateStackInstances", sets.Organization.Workloads.Id, Home, ("OperationId", "mine")));
        Assert.Equal(("OperationIdAlreadyExistsException", 409), (error.Code, error.Status));
    }

    [Fact]
    public async Task Managed_execution_queues_what_is_otherwise_refused()
    {
        await using var sets = new StackSetsUnderTest();
        var gate = new TaskCompletionSource();
        sets.Resources.Waits = (_, _) => gate.Task;
        await sets.CreateSetAsync();
        var first = await sets.StartAsync("CreateStackInstances", sets.Organization.Workloads.Id, Home);
        var error = await Assert.ThrowsAsync<AwsException>(() => sets.StartAsync("CreateStackInstances", sets.Organization.Sandbox.Id, Home));
        Assert.Equal(("OperationInProgressException", 409), (error.Code, error.Status));
        sets.Set.ManagedExecution = true;
        var second = await sets.StartAsync("CreateStackInstances", sets.Organization.Sandbox.Id, Home);
        var third = await sets.StartAsync("DeleteStackInstances", sets.Organization.Root.Id, Home);
        Assert.Equal(("RUNNING", "QUEUED", "QUEUED"), (first.Status, second.Status, third.Status));
        gate.SetResult();
        await third.Settled;
        Assert.Equal(("SUCCEEDED", "SUCCEEDED", "SUCCEEDED"), (first.Status, second.Status, third.Status));
        Assert.True(first.EndTimestamp <= second.EndTimestamp && second.EndTimestamp <= third.EndTimestamp);
        Assert.Empty(sets.Stacks);
    }

    [Fact]
    public async Task Stopped_operation_cancels_what_has_not_begun()
    {
        await using var sets = new StackSetsUnderTest();
        var gate = new TaskCompletionSource();
        sets.Resources.Waits = (_, _) => gate.Task;
        await sets.CreateSetAsync();
        var operation = await sets.StartAsync("CreateStackInstances", sets.Organization.Workloads.Id, Home);
        await sets.CallAsync("StopStackSetOperation", ("StackSetName", "set"), ("OperationId", operation.Id));
        gate.SetResult();
        await operation.Settled;
        Assert.Equal("STOPPED", operation.Status);
        Assert.True(operation.Results.Count(result => result.Status == "CANCELLED") >= 2);
    }

    [Theory]
    [InlineData("SOFT_FAILURE_TOLERANCE", 3)]
    [InlineData("STRICT_FAILURE_TOLERANCE", 1)]
    public async Task Concurrency_is_real_and_STRICT_holds_it_to_the_tolerance(string mode, int expected)
    {
        await using var sets = new StackSetsUnderTest();
        var (running, most, reached) = (0, 0, new TaskCompletionSource());
        sets.Resources.Waits = async (_, _) =>
        {
            var now = Interlocked.Increment(ref running);
            lock (reached)
            {
                most = Math.Max(most, now);
                if (most == expected) reached.TrySetResult();
            }

            await reached.Task;
            Interlocked.Decrement(ref running);
        };
        await sets.CreateSetAsync();
        await sets.RunAsync("CreateStackInstances", sets.Organization.Workloads.Id, Home,
            ("OperationPreferences.MaxConcurrentPercentage", "100"), ("OperationPreferences.ConcurrencyMode", mode));
        Assert.Equal(expected, most);
    }

    [Fact]
    public async Task Suspended_account_is_passed_over_and_is_no_failure()
    {
        await using var sets = new StackSetsUnderTest();
        sets.Get<AccountHardships>().Suspended[Member(3)] = true;
        await sets.CreateSetAsync();
        var operation = await sets.RunAsync("CreateStackInstances", sets.Organization.Workloads.Id, Home);
        Assert.Equal(("SUCCEEDED", 0), (operation.Status, operation.Failures));
        Assert.Equal(("OUTDATED", "SKIPPED_SUSPENDED_ACCOUNT"), sets.Set.Find(Member(3), "us-east-1") is { } instance ? (instance.Status, instance.DetailedStatus) : default);
        Assert.Equal(2, sets.Stacks.Count);
        await sets.RunAsync("DeleteStackInstances", sets.Organization.Workloads.Id, Home);
        Assert.Empty(sets.Set.Instances);
    }

    [Theory]
    [InlineData("denied", "explicit deny in a service control policy")]
    [InlineData("not enabled", "security token included in the request is invalid")]
    [InlineData("closed", "role with trust relationship")]
    public async Task What_stands_in_the_way_in_an_account_fails_its_instance_with_the_reason(string hardship, string reason)
    {
        await using var sets = new StackSetsUnderTest();
        var hardships = sets.Get<AccountHardships>();
        if (hardship == "denied") hardships.Denied[(Member(3), "eu-west-1")] = true;
        else if (hardship == "not enabled") hardships.NotEnabled[(Member(3), "eu-west-1")] = true;
        else hardships.Closed[Member(3)] = true;
        await sets.CreateSetAsync();
        await sets.RunAsync("CreateStackInstances", sets.Organization.Workloads.Id, Both,
            ("OperationPreferences.FailureToleranceCount", "1"), ("OperationPreferences.RegionConcurrencyType", "PARALLEL"));
        var failed = sets.Set.Instances.Where(instance => instance.Status != "CURRENT").ToList();
        Assert.Equal(hardship == "closed" ? 2 : 1, failed.Count);
        Assert.All(failed, instance => Assert.Contains(reason, instance.StatusReason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stale_request_is_refused_and_goes_through_the_next_time()
    {
        await using var sets = new StackSetsUnderTest();
        await sets.CreateSetAsync();
        sets.Set.StaleRequests = 1;
        var error = await Assert.ThrowsAsync<AwsException>(() => sets.RunAsync("CreateStackInstances", sets.Organization.Workloads.Id, Home));
        Assert.Equal(("StaleRequestException", 409), (error.Code, error.Status));
        Assert.Equal("SUCCEEDED", (await sets.RunAsync("CreateStackInstances", sets.Organization.Workloads.Id, Home)).Status);
    }

    [Fact]
    public async Task Failed_delete_is_INOPERABLE_until_it_is_deleted_with_RetainStacks()
    {
        await using var sets = new StackSetsUnderTest();
        await sets.CreateSetAsync();
        await sets.RunAsync("CreateStackInstances", sets.Organization.Workloads.Id, Home);
        sets.Resources.Fails = (action, context, _) => action == "Delete" && context.AccountId == Member(3) ? "in use" : null;
        var operation = await sets.RunAsync("DeleteStackInstances", sets.Organization.Workloads.Id, Home,
            ("OperationPreferences.FailureTolerancePercentage", "100"));
        Assert.Equal("SUCCEEDED", operation.Status);
        var left = Assert.Single(sets.Set.Instances);
        Assert.Equal((Member(3), "INOPERABLE", "INOPERABLE"), (left.AccountId, left.Status, left.DetailedStatus));
        Assert.Contains("ResourceStatusReason:in use", left.StatusReason);
        var error = await Assert.ThrowsAsync<AwsException>(() => sets.CallAsync("DeleteStackSet", ("StackSetName", "set")));
        Assert.Equal(("StackSetNotEmptyException", 409), (error.Code, error.Status));
        Assert.Empty((await sets.UpdateSetAsync()).Results);
        await sets.RunAsync("DeleteStackInstances", sets.Organization.Workloads.Id, Home, ("RetainStacks", "true"));
        Assert.Empty(sets.Set.Instances);
        Assert.Single(sets.Stacks);
        await sets.CallAsync("DeleteStackSet", ("StackSetName", "set"));
        error = await Assert.ThrowsAsync<AwsException>(() => sets.CallAsync("DescribeStackSet", ("StackSetName", "set")));
        Assert.Equal(("StackSetNotFoundException", 404), (error.Code, error.Status));
    }

    [Fact]
    public async Task Instances_are_listed_by_page_and_filter()
    {
        await using var sets = new StackSetsUnderTest();
        sets.Resources.Fails = (action, context, _) => action == "Create" && context.AccountId == Member(1) ? "no" : null;
        await sets.CreateSetAsync();
        await sets.RunAsync("CreateStackInstances", sets.Organization.Root.Id, Home, ("OperationPreferences.FailureToleranceCount", "6"));
        var page = await sets.CallAsync("ListStackInstances", ("StackSetName", "set"), ("MaxResults", "4"));
        var rest = await sets.CallAsync("ListStackInstances", ("StackSetName", "set"), ("NextToken", page.Element("NextToken")!.Value));
        Assert.Equal((4, 2), (page.Descendants("Account").Count(), rest.Descendants("Account").Count()));
        Assert.Null(rest.Element("NextToken"));
        var failed = await sets.CallAsync("ListStackInstances", ("StackSetName", "set"),
            ("Filters.member.1.Name", "DETAILED_STATUS"), ("Filters.member.1.Values", "FAILED"));
        Assert.Equal(Member(1), Assert.Single(failed.Descendants("Account")).Value);
    }

    [Fact]
    public async Task Template_with_a_transform_is_refused()
    {
        await using var sets = new StackSetsUnderTest();
        var error = await Assert.ThrowsAsync<AwsException>(() => sets.CallAsync("CreateStackSet",
            ("StackSetName", "set"), ("PermissionModel", "SERVICE_MANAGED"), ("TemplateBody", Template + "\nTransform: AWS::Serverless-2016-10-31")));
        Assert.Contains("Transforms are not supported", error.Message);
    }
}
