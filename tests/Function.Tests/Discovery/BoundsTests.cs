using System.Text;
using CequenceApigw.Configuration;
using CequenceApigw.Function.Discovery;
using CequenceApigw.Function.Discovery.Http;
using CequenceApigw.Function.Discovery.Protocol;
using CequenceApigw.Function.Discovery.Rest;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Tests.Discovery;

/// <summary>What discovery reads and hasn't written in this run: too deep, too long, or something else altogether.</summary>
public sealed class BoundsTests
{
    private static readonly string Deep = $$"""{"a":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""";

    private readonly DiscoveryWorld _world = new();

    public static TheoryData<string> NotRemembered => [Deep, "[]", "", "7"];

    [Fact]
    public void A_custom_resource_request_that_is_too_deep_is_none() =>
        Assert.Throws<InvalidDataException>(() => CustomResourceRequest.Parse(Encoding.UTF8.GetBytes(
            $$"""{"RequestType":"Create","ResponseURL":"https://a/","StackId":"s","RequestId":"r","LogicalResourceId":"l","ResourceProperties":{{Deep}}}""")));

    [Theory]
    [MemberData(nameof(NotRemembered))]
    public void What_is_remembered_of_a_REST_stage_is_named_if_it_cannot_be_read(string json)
    {
        var prior = Assert.Throws<DiscoveryException>(() => StageMemory.Of(new Setting("rest/a/b", json, "{}")));
        var applied = Assert.Throws<DiscoveryException>(() => StageMemory.Of(new Setting("rest/a/b", "{}", json)));

        Assert.StartsWith("The state table's item 'setting', 'rest/a/b' can't be read.", prior.Message);
        Assert.Equal(prior.Message, applied.Message);
    }

    [Theory]
    [MemberData(nameof(NotRemembered))]
    public void What_is_remembered_of_an_HTTP_stage_likewise(string json) =>
        Assert.StartsWith(
            "The state table's item 'setting', 'http/a/b' can't be read.",
            Assert.Throws<DiscoveryException>(() => AccessLogMemory.Of(new Setting("http/a/b", "null", json))).Message);

    [Fact]
    public async Task One_setting_that_cannot_be_read_fails_its_API_type_alone()
    {
        _world.Rest.AddStage("r1", "prod");
        _world.Http.AddStage("h1", "prod");
        await _world.Table.PutAsync(new Setting(StageMemory.SettingId("r1", "prod"), Deep, "{}"), default);

        var failure = await Assert.ThrowsAsync<DiscoveryException>(() => _world.ApplyAsync());

        Assert.Contains("'rest/r1/prod' can't be read", failure.Message);
        Assert.Contains("HTTP: 1 enabled", failure.Message);
    }

    [Fact]
    public async Task A_goal_that_cannot_be_read_is_named()
    {
        await _world.Table.PutAsync(new Goal(Deep), default);

        Assert.Contains("'goal', 'discovery' can't be read", (await Assert.ThrowsAsync<DiscoveryException>(() => _world.KeepUpAsync())).Message);
    }

    [Fact]
    public async Task A_published_list_that_is_too_deep_or_too_long_changes_nothing()
    {
        _world.Rest.AddStage("r1", "prod");
        var before = _world.Settings();

        var deep = await Assert.ThrowsAsync<DiscoveryException>(() => _world.ApplyConfigAsync(Deep));
        var longer = await Assert.ThrowsAsync<DiscoveryException>(() => _world.ApplyConfigAsync(new string(' ', ApiConfig.LargestSize)));

        Assert.Contains("depth", deep.Message);
        Assert.Contains("larger than 1 MiB", longer.Message);
        Assert.Equal(before, _world.Settings());
    }
}
