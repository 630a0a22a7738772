using System.Text;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Compute.Lambda;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Logs;

namespace CequenceApigw.Sandbox.Compute;

/// <summary>
/// Stands for the integration's functions where there are too many for processes: discovery finds nothing and says so, a forwarder's
/// run writes its statistics line and nothing else. No API is enabled, no transaction delivered.
/// </summary>
internal sealed class SimulatedFunctions(FunctionStore functions, LogStore logs, SandboxClock clock) : ILambdaInvoker, IDisposable
{
    private const string Line = """
        {"timestamp":"{time}","version":"simulated","log_group_count":25,"total_events_fetched":12600,"total_transactions_parsed_from_streams":745,"total_batches":3,"successful_batches":3,"failed_batches":0,"average_batch_size":248.3,"untransactable":{"NoResponse":1},"untransactable_total":1,"delivered_transactions":745,"refused_transactions":0,"duplicates_dropped":2,"oldest_unread_seconds":36.2}
        """;

    private static readonly LambdaResult Done = new(null, Encoding.UTF8.GetBytes("null"));
    // Thousands answer at once: they wait for each other's connections rather than take thousands.
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { Timeout = Timeout.InfiniteTimeSpan };

    public async Task<LambdaResult> InvokeAsync(string functionArn, JsonNode payload, CancellationToken cancellationToken)
    {
        var function = functions.Get(functionArn);
        if (payload["ResponseURL"] is { } url) await AnswerAsync((string)url!, payload, cancellationToken);
        else if (function.Handler == "forwarder") Report(function, (string?)payload["scheduledTime"] ?? "");
        return Done;
    }

    public void Dispose() => _http.Dispose();

    private async Task AnswerAsync(string url, JsonNode request, CancellationToken cancellationToken)
    {
        var answer = new JsonObject
        {
            ["Status"] = "SUCCESS",
            ["StackId"] = (string?)request["StackId"],
            ["RequestId"] = (string?)request["RequestId"],
            ["LogicalResourceId"] = (string?)request["LogicalResourceId"],
            ["PhysicalResourceId"] = $"{(string?)request["StackId"]}/{(string?)request["LogicalResourceId"]}",
            ["Data"] = new JsonObject { ["Summary"] = "simulated" },
        };
        using var response = await _http.PutAsync(url, new ByteArrayContent(Encoding.UTF8.GetBytes(answer.ToJsonString())), cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private void Report(LambdaFunction function, string scheduled)
    {
        var now = clock.GetUtcNow();
        logs.Find(function.AccountId, function.Region, function.LogGroup)?
            .Write("simulated", [(now, Line.Replace("{time}", scheduled, StringComparison.Ordinal))], now);
    }
}
