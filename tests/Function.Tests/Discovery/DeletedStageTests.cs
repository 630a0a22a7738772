using Amazon.APIGateway.Model;
using CequenceApigw.Function.Forwarder;
using CequenceApigw.Function.Forwarder.Progress;
using CequenceApigw.Function.State;
using CequenceApigw.Transactions;
using static CequenceApigw.Function.Tests.Discovery.RestGateway;

namespace CequenceApigw.Function.Tests.Discovery;

/// <summary>What becomes of a log group whose stage was deleted, or is not to be forwarded any more.</summary>
public class DeletedStageTests
{
    private const string Group = "API-Gateway-Execution-Logs_r1/prod";

    private readonly DiscoveryWorld _world = new();

    public DeletedStageTests() => _world.Rest.AddStage("r1", "prod", ("*/*", Entry("ERROR", false)));

    [Fact]
    public async Task It_is_read_to_its_end_however_many_runs_that_takes()
    {
        await DeleteAsync();
        var gone = Assert.Single(await _world.StoredAsync<Source>());
        var end = gone.GoneAt!.Value + ForwarderLimits.Lateness;
        await ForwardAsync(end.AddMilliseconds(-1));
        _world.Time.Pass(TimeSpan.FromDays(6));
        await _world.KeepUpAsync();
        Assert.Equal([gone], await _world.StoredAsync<Source>());

        await ForwardAsync(end);
        await _world.KeepUpAsync();

        Assert.Empty(await _world.StoredAsync<Source>());
    }

    [Fact]
    public async Task After_a_week_it_is_given_up()
    {
        await DeleteAsync();
        _world.Time.Pass(TimeSpan.FromDays(7.1));

        await _world.KeepUpAsync();

        Assert.Empty(await _world.StoredAsync<Source>());
    }

    [Fact]
    public async Task A_stage_that_is_made_again_is_read_on_from_where_it_was()
    {
        await _world.ApplyAsync();
        var before = await _world.StoredAsync<Source>();
        _world.Rest.Apis.Remove("r1");
        await _world.KeepUpAsync();
        _world.Rest.AddStage("r1", "prod");

        await _world.KeepUpAsync();

        Assert.Equal(before, await _world.StoredAsync<Source>());
        Assert.Empty(await _world.StoredAsync<Absence>());
    }

    [Fact]
    public async Task Switching_the_type_off_waits_for_nothing()
    {
        await DeleteAsync();

        await _world.ApplyAsync(DiscoveryWorld.On with { RestApiEnabled = false });

        Assert.Empty(await _world.StoredAsync<Source>());
    }

    [Fact]
    public async Task The_log_group_of_all_HTTP_stages_outlives_the_last_of_them()
    {
        _world.Http.AddStage("h1", "v1");
        await _world.ApplyAsync();
        _world.Http.RemoveApi("h1");

        await _world.KeepUpAsync();

        Assert.NotNull(Assert.Single(await _world.StoredAsync<Source>(), source => source.ApiType == ApiType.Http).GoneAt);
    }

    [Fact]
    public async Task A_stage_that_is_refused_at_its_return_keeps_the_beginning_of_its_absence()
    {
        _world.Rest.CloudwatchRoleArn = "arn:aws:iam::111122223333:role/theirs";
        await _world.ApplyAsync();
        await _world.RestoreAsync();
        var absence = Assert.Single(await _world.StoredAsync<Absence>());
        _world.Time.Pass(TimeSpan.FromHours(23));
        _world.Rest.BeforeChange = _ => throw new ConflictException("Please try again later.");

        await _world.ApplyAsync();

        Assert.Empty(await _world.StoredAsync<Source>());
        Assert.Equal([absence], await _world.StoredAsync<Absence>());
    }

    [Fact]
    public async Task A_stage_that_is_refused_once_after_ten_days_away_is_read_from_its_return_on()
    {
        _world.Rest.CloudwatchRoleArn = "arn:aws:iam::111122223333:role/theirs";
        await _world.ApplyAsync();
        await ForwardAsync(_world.Time.GetUtcNow());
        await _world.RestoreAsync();
        _world.Time.Pass(TimeSpan.FromDays(10));
        _world.Rest.BeforeChange = _ => throw new ConflictException("Please try again later.");
        await _world.ApplyAsync();
        _world.Rest.BeforeChange = null;

        await _world.KeepUpAsync();

        var source = Assert.Single(await _world.StoredAsync<Source>());
        Assert.Equal(Checkpoint.First(source).ReadTo, (await new CheckpointStore(_world.Table).LoadAsync(source, default)).ReadTo);
    }

    [Fact]
    public async Task A_day_later_nothing_is_kept_of_it()
    {
        await DeleteAsync();
        await ForwardAsync(_world.Time.GetUtcNow().AddHours(1));
        await _world.Table.PutAsync(new DeliveredPage(Group, 0, 1, [new RequestDigest(1)]), default);
        await _world.Table.PutAsync(new DeliveredPage(Group, 1, 1, [new RequestDigest(2)]), default);
        await _world.KeepUpAsync();
        _world.Time.Pass(TimeSpan.FromHours(23));
        await _world.KeepUpAsync();
        Assert.Single(await _world.StoredAsync<Checkpoint>());
        _world.Time.Pass(TimeSpan.FromHours(2));

        await _world.KeepUpAsync();

        Assert.Empty(await _world.StoredAsync<Checkpoint>());
        Assert.Empty(await _world.StoredAsync<DeliveredPage>());
        Assert.Empty(await _world.StoredAsync<Absence>());
    }

    private async Task DeleteAsync()
    {
        await _world.ApplyAsync();
        _world.Rest.Apis.Remove("r1");
        await _world.KeepUpAsync();
    }

    private Task ForwardAsync(DateTimeOffset to) => _world.Table.PutAsync(new Checkpoint(Group, to.ToUnixTimeMilliseconds(), 0, 0, 1), default);
}
