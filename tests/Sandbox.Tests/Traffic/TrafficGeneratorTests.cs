using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Logs;
using CequenceApigw.Sandbox.Traffic;
using CequenceApigw.Sandbox.Traffic.Truth;

namespace CequenceApigw.Sandbox.Tests.Traffic;

public sealed class TrafficGeneratorTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>
{
    private static LogQuery Everything { get; } = new(0, long.MaxValue, null, null, FilterPattern.Parse(null));

    [Fact]
    public async Task Requests_go_to_what_logs_and_are_remembered_with_what_must_arrive()
    {
        var before = fixture.Get<GroundTruth>().Sent.Count;

        var sent = await fixture.Get<TrafficGenerator>().SendAsync(400);

        var remembered = fixture.Get<GroundTruth>().Sent.Skip(before).ToList();
        Assert.Equal((400, 400), (sent, remembered.Count));
        // The customers' own logging: stages at INFO have transactions, those at ERROR and access logs elsewhere have none.
        Assert.All(remembered, each => Assert.True(each.Expected is null || each.Target.Contains("/live ", StringComparison.Ordinal), each.Target));
        Assert.Contains(remembered, each => each.Expected is not null);
        Assert.All(ExecutionEvents(), each => Assert.Matches(@"^\([0-9a-f-]{36}\) ", each.Message));
    }

    [Fact]
    public async Task Events_can_be_read_at_most_90_seconds_after_their_request_began()
    {
        await fixture.Get<TrafficGenerator>().SendAsync(400);

        var requests = ExecutionEvents().GroupBy(each => each.Message[..38]).ToList();

        Assert.NotEmpty(requests);
        Assert.All(requests, request =>
            Assert.InRange(request.Max(each => each.IngestionTime) - request.Min(each => each.Timestamp), 0, 91_000));
        Assert.True(requests.Select(request => request.First().Stream).Distinct().Count() > 10);
    }

    private List<LogEvent> ExecutionEvents() =>
        [.. fixture.Get<GatewayStore>().All
            .SelectMany(gateway => fixture.Get<LogStore>().In(gateway.AccountId, gateway.Region))
            .Where(group => group.Name.StartsWith(LogStore.ExecutionLogPrefix, StringComparison.Ordinal))
            .SelectMany(group => group.Read(Everything, (-1, 0, 0), long.MaxValue, _ => false))];
}
