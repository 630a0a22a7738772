using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

public sealed class AdministrationStackTests : IDisposable
{
    private readonly Rehearsal _rehearsal = new();

    private FakeCloudFormation Ireland => _rehearsal.Aws.CloudFormationFake("eu-west-1");

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task A_stack_that_rolled_back_is_an_error_with_the_first_failure_of_its_events()
    {
        Ireland.FailCreation = "bucket name is taken";

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.AdministrationStackFailed, failure.ErrorId);
        Assert.Contains("eu-west-1", failure.Message);
        Assert.Contains("ArtifactBucket: bucket name is taken", failure.Message);
        Assert.Null(_rehearsal.Aws.StackSet);
    }

    [Fact]
    public async Task A_stack_that_rolled_back_is_replaced_by_the_next_run()
    {
        await A_stack_that_rolled_back_is_an_error_with_the_first_failure_of_its_events();
        Ireland.FailCreation = null;
        _rehearsal.Aws.Forget();

        var summary = await _rehearsal.EnableAsync();

        Assert.Equal(6, summary.Current);
        Assert.Equal(["DeleteStack", "CreateStack"], _rehearsal.Aws.Changes.Take(2));
    }

    [Fact]
    public async Task A_stack_of_that_name_that_is_not_ours_is_refused()
    {
        var foreign = new Stack { StackId = "1", StackName = "CequenceApigw-administration", StackStatus = StackStatus.CREATE_COMPLETE };
        Ireland.Stacks.Add(foreign.StackName, foreign);

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.StackNotOurs, failure.ErrorId);
        Assert.Same(foreign, Ireland.Stacks.Values.Single());
        Assert.Null(_rehearsal.Aws.StackSet);
    }

    [Fact]
    public async Task Credentials_that_changed_are_stored_and_touch_no_stack()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Aws.Forget();
        _rehearsal.Options = _rehearsal.Options with { ClientId = "another-client" };

        await _rehearsal.EnableAsync();

        Assert.Equal(["PutSecretValue"], _rehearsal.Aws.Changes);
    }
}
