using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

public sealed class ApiConfigTests : IDisposable
{
    private readonly Rehearsal _rehearsal = new();
    private readonly string _path = Path.GetTempFileName();

    public ApiConfigTests()
    {
        Write("""{ "enable": [ { "apis": ["orders-*"] } ] }""");
        _rehearsal.Options = _rehearsal.Options with { ApiConfigPath = _path };
    }

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose()
    {
        _rehearsal.Dispose();
        File.Delete(_path);
    }

    [Fact]
    public async Task It_is_published_beside_the_artifact_and_its_key_is_a_parameter()
    {
        var plan = await _rehearsal.PlanAsync();
        await _rehearsal.EnableAsync();

        var rows = plan.Changes.Where(change => change.Kind == PlannedKind.ApiConfig).ToList();
        Assert.Equal(["us-east-1", "eu-west-1"], rows.Select(row => row.Region));
        Assert.All(rows, row => Assert.Equal(PlannedAction.Create, row.Action));
        var key = Aws.Buckets.Values.First().Single(key => key.StartsWith("config/", StringComparison.Ordinal));
        Assert.Matches("^config/[0-9a-f]{64}\\.json$", key);
        Assert.All(Aws.Buckets.Values, keys => Assert.Contains(key, keys));
        Assert.Equal(key, Parameter());
        Assert.Equal(await File.ReadAllTextAsync(_path), Aws.Published[key]);
    }

    [Fact]
    public async Task A_second_run_with_the_same_content_changes_nothing()
    {
        await _rehearsal.EnableAsync();
        Aws.Forget();

        var plan = await _rehearsal.PlanAsync();
        var summary = await _rehearsal.EnableAsync();

        Assert.True(plan.IsEmpty);
        Assert.False(summary.Changed);
        Assert.Empty(Aws.Changes);
    }

    [Fact]
    public async Task Changed_content_is_a_new_object_and_updates_every_stack()
    {
        await _rehearsal.EnableAsync();
        Aws.Forget();
        Write("""{ "enable": [ { "apis": ["orders-*", "payments"] } ] }""");

        var plan = await _rehearsal.PlanAsync();
        await _rehearsal.EnableAsync();

        Assert.Equal("ApiConfigKey", Assert.Single(plan.ParameterChanges).Name);
        Assert.All(
            plan.Changes.Where(change => change.Kind == PlannedKind.AccountStack),
            row => Assert.Equal((PlannedAction.Update, "ApiConfigKey changed"), (row.Action, row.Why)));
        Assert.Equal(["PutObject", "PutObject", "UpdateStackSet"], Aws.Changes);
        Assert.Empty(plan.Warnings);
    }

    [Fact]
    public async Task Without_it_discovery_is_automatic_again_and_a_warning_says_so()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { ApiConfigPath = null };

        var plan = await _rehearsal.PlanAsync();
        await _rehearsal.EnableAsync();

        Assert.Contains("every API is discovered and enabled", Assert.Single(plan.Warnings));
        Assert.DoesNotContain(plan.Changes, change => change.Kind == PlannedKind.ApiConfig);
        Assert.Equal("", Parameter());
        Assert.Empty((await _rehearsal.PlanAsync()).Warnings);
    }

    [Fact]
    public async Task The_run_publishes_what_was_planned_though_the_file_has_changed_since()
    {
        var planned = await File.ReadAllTextAsync(_path);
        var plan = await _rehearsal.PlanAsync();
        Write("{}");

        await _rehearsal.Integration.EnableAsync(plan);

        Assert.Equal(planned, Aws.Published[Parameter()]);
    }

    [Fact]
    public async Task A_fault_is_told_with_line_and_member_before_anything_changes()
    {
        Write("{\n \"enable\": [ { \"api\": [\"orders\"] } ]\n}");

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.ApiConfigInvalid, failure.ErrorId);
        Assert.StartsWith($"{_path}, line 2, enable[0].api: there is no such member", failure.Message);
        Assert.Empty(Aws.Changes);
    }

    [Fact]
    public async Task Several_faults_are_failures_of_their_own()
    {
        Write("""{ "enable": [ { "apis": [], "stages": [1] } ] }""");

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(2, failure.Failures.Count);
        Assert.All(failure.Failures.Append(failure), each => Assert.Equal(IntegrationErrorId.ApiConfigInvalid, each.ErrorId));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        _rehearsal.Options = _rehearsal.Options with { ApiConfigPath = _path + ".missing" };

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.ApiConfigNotFound, failure.ErrorId);
        Assert.Contains(_path + ".missing", failure.Message);
    }

    [Fact]
    public async Task Entries_that_cover_no_target_are_warnings()
    {
        Write("""
            { "enable": [
              { "accounts": ["999999999999"] },
              { "regions": ["ap-*"] },
              { "accounts": ["222222222222"], "regions": ["us-east-1"] }
            ] }
            """);

        var plan = await _rehearsal.PlanAsync();

        Assert.Equal(
            [$"{_path}: enable[0] (line 2) covers none of the target accounts.", $"{_path}: enable[1] (line 3) covers none of the target Regions."],
            plan.Warnings);
    }

    [Fact]
    public async Task Destroying_removes_it()
    {
        await _rehearsal.EnableAsync();

        await _rehearsal.Integration.DestroyAsync("CequenceApigw");

        Assert.Empty(Aws.Buckets);
    }

    private void Write(string document) => File.WriteAllText(_path, document);

    private string Parameter() => Aws.StackSet!.Description.Parameters!.Single(parameter => parameter.ParameterKey == "ApiConfigKey").ParameterValue!;
}
