using CequenceApigw.Function.State;
using static CequenceApigw.Function.Tests.Forwarder.ForwarderRig;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>An HTTP stage's own access log, read where it is.</summary>
public class OwnersAccessLogTests
{
    private const string Group = "/aws/vendedlogs/shop/access";
    private const string Format =
        """{"id":"$context.requestId","api":"$context.apiId","stage":"$context.stage","client":"$context.identity.sourceIp","domain":"$context.domainName","verb":"$context.httpMethod","path":"$context.path","status":$context.status}""";

    private readonly ForwarderRig _rig = new();

    [Fact]
    public async Task Lines_of_the_stages_that_are_meant_are_forwarded_and_others_are_not()
    {
        await AddSourceAsync("h1/v1");
        _rig.Logs.Write(Group, [Line(1, "h1", "v1", 10), Line(2, "h1", "v2", 11), ("203.0.113.7 GET /plain", At(12), At(13)), Line(3, "r1", "v1", 13)]);

        await _rig.RunMinutesAsync(1, 3);

        Assert.Equal([LoggedRequest.Id(1)], _rig.Edge.Received);
    }

    [Fact]
    public async Task A_stage_that_is_added_is_read_from_then_on_by_the_same_process()
    {
        await AddSourceAsync("h1/v1");
        _rig.Logs.Write(Group, [Line(1, "h1", "v1", 10)]);
        await _rig.RunMinutesAsync(1, 3);

        await AddSourceAsync("h1/v1,h2/v1");
        _rig.Logs.Write(Group, [Line(2, "h2", "v1", 190), Line(3, "h1", "v1", 191)]);
        await _rig.RunMinutesAsync(4, 7);

        Assert.Equal([LoggedRequest.Id(1), LoggedRequest.Id(2), LoggedRequest.Id(3)], _rig.Edge.Received.Order());
    }

    private Task AddSourceAsync(string stages) => _rig.Table.PutAsync(new Source(Group, ApiType.Http, EnabledAt, Format: Format, Stages: stages), default);

    private static (string Message, long Timestamp, long Ingestion) Line(int number, string api, string stage, double seconds) => ($$"""
        {"id":"{{LoggedRequest.Id(number)}}","api":"{{api}}","stage":"{{stage}}","client":"203.0.113.7","domain":"h1.example.com","verb":"GET","path":"/orders","status":200}
        """, At(seconds), At(seconds + 1));
}
