using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CequenceApigw.Benchmarks.Runs;

/// <summary>An Edge on the loopback, in this process: what it costs is not counted as any contender's. It reads every body whole.</summary>
internal sealed class LocalEdge : IAsyncDisposable
{
    private readonly WebApplication _server;
    private long _batches;
    private long _transactions;

    private LocalEdge(WebApplication server) => _server = server;

    /// <summary>Where batches are posted to.</summary>
    public string Url => _server.Urls.Single() + "/api-transactions";

    public static async Task<LocalEdge> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var edge = new LocalEdge(builder.Build());
        edge._server.Run(edge.TakeAsync);
        await edge._server.StartAsync();
        return edge;
    }

    /// <summary>How many batches came since the last call.</summary>
    /// <exception cref="InvalidOperationException">They held more or fewer transactions than expected.</exception>
    public long Check(string sender, long expectedTransactions)
    {
        var transactions = Interlocked.Exchange(ref _transactions, 0);
        return transactions == expectedTransactions
            ? Interlocked.Exchange(ref _batches, 0)
            : throw new InvalidOperationException($"{sender} has sent {transactions} transactions, {expectedTransactions} are expected.");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var body = new byte[(int)context.Request.ContentLength!.Value];
        await context.Request.Body.ReadExactlyAsync(body);
        if (context.Request.Method != "POST" || context.Request.Path != "/api-transactions")
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        Interlocked.Add(ref _transactions, CountTransactions(body));
        Interlocked.Increment(ref _batches);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    // The objects in the array of {"data":[…]}; a body that is no JSON fails here, and so the sender's run.
    private static int CountTransactions(byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        var count = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject && reader.CurrentDepth == 2)
                count++;
        }
        return count;
    }
}
