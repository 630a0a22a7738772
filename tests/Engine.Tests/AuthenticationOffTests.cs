using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>Authentication that is switched off: forwarders that aren't told yet still read the client secret.</summary>
public sealed class AuthenticationOffTests : IDisposable
{
    private readonly Rehearsal _rehearsal = new();

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task The_secret_goes_when_every_stack_has_followed()
    {
        await SwitchOffAsync();
        List<bool> wasThere = [];
        Aws.OnRequest = request =>
        {
            if (request is UpdateStackSetRequest)
                wasThere.Add(Aws.Secrets.Count > 0);
        };

        var plan = await _rehearsal.PlanAsync();
        await _rehearsal.EnableAsync();

        Assert.Equal(
            (PlannedAction.Update, "HoldsClientSecret changed"),
            plan.Changes.Where(change => change is { Kind: PlannedKind.AdministrationStack, Region: "us-east-1" }).Select(change => (change.Action, change.Why)).Single());
        Assert.Equal([true], wasThere);
        Assert.DoesNotContain("ClientSecretArn", Outputs);
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    [Fact]
    public async Task It_stays_for_an_account_that_failed_until_a_run_in_which_none_does()
    {
        await SwitchOffAsync();
        Aws.StackSet!.Failing["444444444444"] = "no room";

        await _rehearsal.EnableAsync();
        Assert.Contains("ClientSecretArn", Outputs);
        Assert.All(["ClientSecretArn", "ClientSecretKeyArn"], name => Assert.Equal("", StackSetParameter(name)));

        await _rehearsal.EnableAsync();
        Assert.Contains("ClientSecretArn", Outputs);

        Aws.StackSet.Failing.Clear();
        await _rehearsal.EnableAsync();
        Assert.DoesNotContain("ClientSecretArn", Outputs);
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    [Fact]
    public async Task It_does_not_stay_for_a_suspended_account()
    {
        await SwitchOffAsync();
        Aws.OnRequest = request =>
        {
            foreach (var instance in Aws.StackSet!.Instances.Values.Where(instance => request is ListStackInstancesRequest && instance.Account == "444444444444"))
            {
                instance.Status = StackInstanceStatus.OUTDATED;
                instance.StackInstanceStatus = new() { DetailedStatus = StackInstanceDetailedStatus.SKIPPED_SUSPENDED_ACCOUNT };
            }
        };

        var summary = await _rehearsal.EnableAsync();

        Assert.Equal([true, true], summary.NotCurrent.Select(row => row.IsSuspended));
        Assert.DoesNotContain("ClientSecretArn", Outputs);
    }

    [Fact]
    public async Task Without_waiting_it_is_left_to_the_next_run()
    {
        await SwitchOffAsync();
        var options = _rehearsal.Options;
        _rehearsal.Options = options with { NoWait = true };
        await _rehearsal.EnableAsync();
        Assert.Contains("ClientSecretArn", Outputs);

        _rehearsal.Options = options;
        await _rehearsal.EnableAsync();

        Assert.DoesNotContain("ClientSecretArn", Outputs);
    }

    private IEnumerable<string?> Outputs =>
        Aws.CloudFormationFake("us-east-1").Stacks["CequenceApigw-administration"].Outputs!.Select(output => output.OutputKey);

    private string? StackSetParameter(string name) =>
        Aws.StackSet!.Description.Parameters!.Single(parameter => parameter.ParameterKey == name).ParameterValue;

    private async Task SwitchOffAsync()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { AuthEnabled = false };
    }
}
