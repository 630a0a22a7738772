using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.ApiGateway.Execution;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Tests.ApiGateway;
using CequenceApigw.Sandbox.Traffic;
using CequenceApigw.Sandbox.Traffic.Exchanges;
using CequenceApigw.Sandbox.Traffic.Truth;
using CequenceApigw.Transactions.ExecutionLogs;
using CequenceApigw.Transactions.Pages;
using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Sandbox.Tests.Traffic;

/// <summary>Requests to one stage, as its execution log tells of them, and what is rebuilt from that. The seed decides all of it.</summary>
internal sealed class RebuiltTraffic(int seed)
{
    private const int Requests = 30;
    private const int LargestPage = 60;

    private readonly Random _random = new(seed);
    private readonly List<SentExchange> _sent = [];
    private readonly List<JsonObject> _received = [];

    /// <summary>Sends, logs, reads page by page, and compares.</summary>
    public Reconciliation Reconcile()
    {
        var call = Exchanges.Call(_random.GetItems(Enum.GetValues<IntegrationKind>(), 1)[0], dataTrace: _random.Next(10) > 0, authorizer: _random.Next(2) == 0 ? "authorizer1" : null);
        var events = Log(call);
        var assembler = new ExecutionLogAssembler();
        using var writer = new TransactionWriter(new("0.1.0", call.Gateway.AccountId, call.Gateway.Region, call.Api.Id, call.Stage.Name));
        var parser = new LogPageParser();
        for (var at = 0; at < events.Count;)
        {
            var page = events.GetRange(at, Math.Min(_random.Next(LargestPage), events.Count - at));
            at += page.Count;
            parser.Parse(Page(page), assembler);
            // No event that is still to come is younger than that.
            var settledTo = at == events.Count ? long.MaxValue : events.Skip(at).Min(each => each.Timestamp) - 1;
            foreach (var exchange in assembler.Take(long.MaxValue, settledTo).Where(each => each.Untransactable is null))
            {
                var json = new ArrayBufferWriter<byte>();
                writer.Write(exchange, json);
                _received.Add(JsonNode.Parse(json.WrittenSpan)!.AsObject());
            }
        }
        return Reconciliation.Of(_sent, _received);
    }

    // By the time of arrival: requests run at once, and some lines are late.
    private List<(long Timestamp, string Message)> Log(RestCall call)
    {
        var route = new TrafficRoute(
            "a1b2c3.execute-api.eu-west-1.amazonaws.com", call.Method.HttpMethod, call.Method.ResourcePath, call.Method.AuthorizerId is not null,
            call.Method.Integration is not IntegrationKind.Mock);
        var generator = new ExchangeGenerator(seed);
        var events = new List<(DateTimeOffset Arrival, long Timestamp, string Message)>();
        for (var number = 0; number < Requests; number++)
        {
            var exchange = generator.Next(route, Exchanges.Start.AddMilliseconds(_random.Next(3_000)));
            _sent.Add(new SentExchange(exchange.RequestId, call.Stage.Name, RestTruth.Of(call, exchange)));
            events.AddRange(ExecutionLog.Of(call, exchange).Where(line => line.IsWrittenWith(call.Stage.SettingsOf(call.Method))).Select(line => (
                exchange.Start + line.Offset + TimeSpan.FromSeconds(_random.Next(20) == 0 ? _random.Next(300) : 0),
                (exchange.Start + line.Offset).ToUnixTimeMilliseconds(),
                LogText.Event(exchange.RequestId, line.Text))));
        }
        return [.. events.OrderBy(each => each.Arrival).Select(each => (each.Timestamp, each.Message))];
    }

    private static byte[] Page(IEnumerable<(long Timestamp, string Message)> events) => JsonSerializer.SerializeToUtf8Bytes(
        new { events = events.Select(each => new { logStreamName = "s", timestamp = each.Timestamp, message = each.Message, eventId = "1" }) });
}
