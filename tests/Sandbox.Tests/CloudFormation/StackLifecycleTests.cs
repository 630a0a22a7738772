using CequenceApigw.Sandbox.CloudFormation.Stacks;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

public sealed class StackLifecycleTests
{
    private const string Chain = """
        Parameters:
          Value: { Type: String, Default: '1' }
          Name: { Type: String, Default: c-1 }
          HasExtra: { Type: String, Default: 'true' }
        Conditions:
          HasExtra: !Equals [!Ref HasExtra, 'true']
        Resources:
          C: { Type: 'Fake::Thing::A', Properties: { Name: !Ref Name, Needs: !Ref B } }
          A: { Type: 'Fake::Thing::A', Properties: { Value: !Ref Value } }
          B: { Type: 'Fake::Thing::A', DependsOn: A }
          Extra: { Type: 'Fake::Thing::A', Condition: HasExtra }
        Outputs:
          Last: { Value: !GetAtt C.Arn, Export: { Name: !Sub '${AWS::StackName}-last' } }
        """;

    [Fact]
    public async Task Create_follows_dependencies_and_ends_with_outputs()
    {
        await using var stacks = new StacksUnderTest();
        var stack = await stacks.CreateAsync(Chain);
        Assert.Equal(new StackStatus("CREATE_COMPLETE", null), stack.Status);
        var created = stacks.Resources.Done.ToList();
        Assert.True(created.IndexOf("Create A") < created.IndexOf("Create B") && created.IndexOf("Create B") < created.IndexOf("Create C"));
        Assert.Equal(("Last", "arn:fake:us-east-1:200000000001:c-1", "stack-last"), (stack.Outputs[0].Name, stack.Outputs[0].Value, stack.Outputs[0].ExportName));
        Assert.Equal(["CREATE_IN_PROGRESS", "CREATE_COMPLETE"], stack.Events.Where(each => each.LogicalId == "C").Select(each => each.Status.Name));
    }

    [Fact]
    public async Task Failed_create_rolls_back_in_reverse_order_and_tells_why()
    {
        await using var stacks = new StacksUnderTest();
        stacks.Resources.Fails = (action, context, _) => (action, context.LogicalId) == ("Create", "C") ? "no room" : null;
        var stack = await stacks.CreateAsync(Chain);
        Assert.Equal("ROLLBACK_COMPLETE", stack.Status.Name);
        Assert.Equal(["Delete B stack-B", "Delete A stack-A"], stacks.Resources.Done.Where(line => line is "Delete B stack-B" or "Delete A stack-A"));
        Assert.Contains(stack.Events, each => each is { LogicalId: "C", Status: { Name: "CREATE_FAILED", Reason: "no room" } });
        Assert.Contains(stack.Events, each => each.Status is
        {
            Name: "ROLLBACK_IN_PROGRESS",
            Reason: "The following resource(s) failed to create: [C]. Rollback requested by user.",
        });
    }

    [Theory]
    [InlineData("DO_NOTHING", "CREATE_FAILED")]
    [InlineData("DELETE", "DELETE_COMPLETE")]
    public async Task Failed_create_does_what_OnFailure_says(string onFailure, string status)
    {
        await using var stacks = new StacksUnderTest();
        stacks.Resources.Fails = (action, context, _) => (action, context.LogicalId) == ("Create", "C") ? "no room" : null;
        Assert.Equal(status, (await stacks.CreateAsync(Chain, onFailure)).Status.Name);
    }

    [Fact]
    public async Task Rollback_keeps_what_its_policy_retains()
    {
        await using var stacks = new StacksUnderTest();
        stacks.Resources.Fails = (action, context, _) => (action, context.LogicalId) == ("Create", "Z") ? "no room" : null;
        var stack = await stacks.CreateAsync("""
            Resources:
              Kept: { Type: 'Fake::Thing::A', DeletionPolicy: Retain }
              Dropped: { Type: 'Fake::Thing::A', DeletionPolicy: RetainExceptOnCreate }
              Z: { Type: 'Fake::Thing::A', DependsOn: [Kept, Dropped] }
            """);
        Assert.Equal("ROLLBACK_COMPLETE", stack.Status.Name);
        Assert.Equal("DELETE_SKIPPED", stack.Find("Kept")!.Status.Name);
        Assert.Equal("DELETE_COMPLETE", stack.Find("Dropped")!.Status.Name);
        Assert.DoesNotContain("Delete Kept stack-Kept", stacks.Resources.Done);
    }

    [Fact]
    public async Task Update_touches_only_what_changes()
    {
        await using var stacks = new StacksUnderTest();
        var stack = await stacks.CreateAsync(Chain);
        stacks.Resources.Clear();
        await stacks.UpdateAsync(stack, Chain, ("Value", "2"));
        Assert.Equal("UPDATE_COMPLETE", stack.Status.Name);
        Assert.Equal(["Update A"], stacks.Resources.Done);
    }

    [Fact]
    public async Task Update_that_changes_nothing_is_refused()
    {
        await using var stacks = new StacksUnderTest();
        var stack = await stacks.CreateAsync(Chain);
        var error = await Assert.ThrowsAsync<AwsException>(() => stacks.UpdateAsync(stack, Chain + "\nDescription: another word"));
        Assert.Equal(("ValidationError", "No updates are to be performed."), (error.Code, error.Message));
    }

    [Fact]
    public async Task New_physical_id_replaces_the_resource_and_deletes_the_old_one_in_the_cleanup()
    {
        await using var stacks = new StacksUnderTest();
        var stack = await stacks.CreateAsync(Chain);
        stacks.Resources.Clear();
        await stacks.UpdateAsync(stack, Chain, ("Name", "c-2"));
        Assert.Equal(["Update C", "Delete C c-1"], stacks.Resources.Done);
        Assert.Equal("c-2", stack.StateOf("C")!.PhysicalId);
        Assert.Contains("c-2", stack.Outputs[0].Value);
        var statuses = stack.Events.Select(each => each.Status.Name).ToList();
        Assert.True(statuses.IndexOf("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS") < statuses.IndexOf("DELETE_IN_PROGRESS"));
    }

    [Fact]
    public async Task Condition_that_turns_off_deletes_and_turning_on_creates()
    {
        await using var stacks = new StacksUnderTest();
        var stack = await stacks.CreateAsync(Chain);
        stacks.Resources.Clear();
        await stacks.UpdateAsync(stack, Chain, ("HasExtra", "false"));
        Assert.Equal(["Delete Extra stack-Extra"], stacks.Resources.Done);
        Assert.Null(stack.Find("Extra"));
        await stacks.UpdateAsync(stack, Chain, ("HasExtra", "true"));
        Assert.Equal("CREATE_COMPLETE", stack.Find("Extra")!.Status.Name);
    }

    [Fact]
    public async Task Failed_update_takes_everything_back()
    {
        await using var stacks = new StacksUnderTest();
        var stack = await stacks.CreateAsync(Chain, parameters: [("HasExtra", "false")]);
        stacks.Resources.Clear();
        stacks.Resources.Fails = (action, context, properties) =>
            action == "Update" && context.LogicalId == "C" && (string?)properties["Name"] == "c-2" ? "name taken" : null;
        await stacks.UpdateAsync(stack, Chain, ("Value", "2"), ("HasExtra", "true"), ("Name", "c-2"));
        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", stack.Status.Name);
        Assert.Equal(["Update A", "Create Extra", "Update C", "Update C", "Update A", "Delete Extra stack-Extra"], stacks.Resources.Done);
        Assert.Equal("1", (string?)stack.Find("A")!.Properties["Value"]);
        Assert.Equal("c-1", stack.StateOf("C")!.PhysicalId);
        Assert.Null(stack.Find("Extra"));
        Assert.Equal("1", stack.Definition.Parameters["Value"]);
        Assert.Contains(stack.Events, each => each is { LogicalId: "C", Status: { Name: "UPDATE_FAILED", Reason: "name taken" } });
        await stacks.UpdateAsync(stack, Chain, ("Value", "3"));
        Assert.Equal("UPDATE_COMPLETE", stack.Status.Name);
    }

    [Fact]
    public async Task Delete_goes_backwards_and_leaves_the_stack_to_be_found_by_id_alone()
    {
        await using var stacks = new StacksUnderTest();
        var stack = await stacks.CreateAsync(Chain);
        stacks.Resources.Clear();
        await stacks.DeleteAsync(stack);
        Assert.Equal("DELETE_COMPLETE", stack.Status.Name);
        var deleted = stacks.Resources.Done.ToList();
        Assert.True(deleted.IndexOf("Delete C c-1") < deleted.IndexOf("Delete B stack-B"));
        Assert.True(deleted.IndexOf("Delete B stack-B") < deleted.IndexOf("Delete A stack-A"));
        Assert.Null(stacks.Store.Find(StacksUnderTest.Account, StacksUnderTest.Region, "stack"));
        Assert.Same(stack, stacks.Store.Find(StacksUnderTest.Account, StacksUnderTest.Region, stack.Id));
        Assert.Empty(stacks.Store.All);
    }

    [Fact]
    public async Task Failed_delete_keeps_what_the_failed_resource_depends_on_and_can_be_repeated_without_it()
    {
        await using var stacks = new StacksUnderTest();
        var stack = await stacks.CreateAsync(Chain);
        stacks.Resources.Fails = (action, context, _) => (action, context.LogicalId) == ("Delete", "B") ? "in use" : null;
        stacks.Resources.Clear();
        await stacks.DeleteAsync(stack);
        Assert.Equal(new StackStatus("DELETE_FAILED", "The following resource(s) failed to delete: [B]. "), stack.Status);
        Assert.DoesNotContain("Delete A stack-A", stacks.Resources.Done);
        await stacks.DeleteAsync(stack, "B");
        Assert.Equal("DELETE_COMPLETE", stack.Status.Name);
        Assert.Contains("Delete A stack-A", stacks.Resources.Done);
    }

    [Fact]
    public async Task Termination_protection_refuses_the_deletion()
    {
        await using var stacks = new StacksUnderTest();
        var stack = await stacks.CreateAsync(Chain);
        stack.TerminationProtection = true;
        var error = await Assert.ThrowsAsync<AwsException>(() => stacks.DeleteAsync(stack));
        Assert.Equal("Stack [stack] cannot be deleted while TerminationProtection is enabled", error.Message);
    }

    [Fact]
    public async Task Name_in_use_is_refused()
    {
        await using var stacks = new StacksUnderTest();
        await stacks.CreateAsync(Chain);
        var error = await Assert.ThrowsAsync<AwsException>(() => stacks.CreateAsync(Chain));
        Assert.Equal(("AlreadyExistsException", "Stack [stack] already exists"), (error.Code, error.Message));
    }

    [Fact]
    public async Task Type_nobody_provides_is_refused()
    {
        await using var stacks = new StacksUnderTest();
        var error = await Assert.ThrowsAsync<AwsException>(() => stacks.CreateAsync("Resources: { Q: { Type: 'AWS::SQS::Queue' } }"));
        Assert.Equal("Template format error: Unrecognized resource types: [AWS::SQS::Queue]", error.Message);
    }
}
