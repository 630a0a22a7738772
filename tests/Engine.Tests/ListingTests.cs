using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>The instances are listed as often as needed, and lists that lag behind are found out.</summary>
public sealed class ListingTests : IDisposable
{
    // Three pages are one list.
    private const int Pages = 3;
    private readonly Rehearsal _rehearsal = new();

    private FakeAws Aws => _rehearsal.Aws;

    private int Lists => Aws.Requests.OfType<ListStackInstancesRequest>().Count(request => request.NextToken is null);

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task A_finished_rollout_is_listed_once()
    {
        await _rehearsal.EnableAsync();
        Aws.Forget();

        var summary = await _rehearsal.EnableAsync();

        Assert.Equal((6, 6, false), (summary.Current, summary.Total, summary.Changed));
        Assert.Equal(Pages, Aws.Requests.OfType<ListStackInstancesRequest>().Count());
    }

    [Fact]
    public async Task A_finished_rollout_that_is_not_all_current_says_so_from_the_one_list()
    {
        await _rehearsal.EnableAsync();
        await _rehearsal.Integration.DisableAsync("CequenceApigw", ApiTypes.Rest);
        Aws.StackSet!.Instances[("222222222222", "us-east-1")].Status = "INOPERABLE";
        Aws.Forget();

        var summary = await _rehearsal.Integration.DisableAsync("CequenceApigw", ApiTypes.Rest);

        Assert.Equal((5, 6, false), (summary.Current, summary.Total, summary.Changed));
        Assert.Equal(1, Lists);
    }

    [Fact]
    public async Task A_list_that_lags_behind_the_operation_is_read_again()
    {
        await _rehearsal.EnableAsync();
        Aws.StackSet!.ListsBehind = 4;
        Aws.StackSet.Failing["333333333333"] = "Rate exceeded";
        _rehearsal.Options = _rehearsal.Options with { LogLevel = LogLevel.Debug };

        var summary = await _rehearsal.EnableAsync();

        // The old list has them all current.
        Assert.Equal((4, 6), (summary.Current, summary.Total));
        Assert.Empty(summary.Warnings);
    }

    [Fact]
    public async Task Stacks_that_a_list_lacks_or_still_has_are_waited_for()
    {
        await _rehearsal.EnableAsync();
        Aws.StackSet!.ListsBehind = 3;
        _rehearsal.Options = _rehearsal.Options with { Regions = ["us-east-1", "ap-southeast-2"] };

        var summary = await _rehearsal.EnableAsync();

        Assert.Equal((6, 6), (summary.Current, summary.Total));
        Assert.All(Aws.StackSet.Instances.Keys, instance => Assert.NotEqual("eu-west-1", instance.Region));
        Assert.Empty(summary.Warnings);
    }

    [Fact]
    public async Task A_list_that_never_catches_up_is_a_warning_and_no_claim()
    {
        await _rehearsal.EnableAsync();
        Aws.StackSet!.ListsBehind = int.MaxValue;
        _rehearsal.Options = _rehearsal.Options with { LogLevel = LogLevel.Debug };

        var summary = await _rehearsal.EnableAsync();

        Assert.Contains("doesn't tell what became of 6 stacks: 222222222222 in eu-west-1", Assert.Single(summary.Warnings));
    }

    [Fact]
    public async Task Removal_waits_for_the_list_before_it_speaks_of_survivors()
    {
        await _rehearsal.EnableAsync();
        Aws.StackSet!.ListsBehind = 3;

        await _rehearsal.Integration.DestroyAsync("CequenceApigw");

        Assert.Null(Aws.StackSet);
    }

    [Fact]
    public async Task Removal_takes_up_stacks_that_the_first_list_lacked()
    {
        await _rehearsal.EnableAsync();
        Aws.StackSet!.Description.AutoDeployment!.Enabled = false;
        var first = true;
        Aws.OnRequest = request =>
        {
            if (request is ListStackInstancesRequest && first)
                (first, Aws.StackSet.IsListedEmpty) = (false, true);
        };

        await _rehearsal.Integration.DestroyAsync("CequenceApigw");

        Assert.Null(Aws.StackSet);
        Assert.Equal(2, Aws.Changes.Count(change => change == "DeleteStackSet"));
    }

    [Fact]
    public async Task What_is_too_much_for_one_operation_is_done_some_Regions_at_a_time()
    {
        _rehearsal.Options = _rehearsal.Options with { Regions = ["us-east-1", "eu-west-1", "ap-southeast-2"] };
        Aws.OnRequest = request =>
        {
            if (request is CreateStackInstancesRequest)
                Aws.StackSet!.Quota = 4;
        };

        var enabled = await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { LogLevel = LogLevel.Debug };
        var updated = await _rehearsal.EnableAsync();

        Assert.Equal((9, 9), (enabled.Current, enabled.Total));
        Assert.Equal((9, 9), (updated.Current, updated.Total));
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
        await _rehearsal.Integration.DestroyAsync("CequenceApigw");
        Assert.Null(Aws.StackSet);
    }

    [Fact]
    public async Task One_Region_that_is_too_much_is_an_error()
    {
        await _rehearsal.EnableAsync();
        Aws.StackSet!.Quota = 2;
        _rehearsal.Options = _rehearsal.Options with { LogLevel = LogLevel.Debug };

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.AwsRequestFailed, failure.ErrorId);
        Assert.Contains("too many stack instances", failure.Message);
    }
}
