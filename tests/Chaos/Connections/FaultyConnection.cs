using CequenceApigw.Chaos.Faults;
using CequenceApigw.Chaos.Processes;
using CequenceApigw.Chaos.Truth;

namespace CequenceApigw.Chaos.Connections;

/// <summary>All that a process sends goes through here, and meets what the seed holds in store for it.</summary>
internal sealed class FaultyConnection(SimulatedProcess process, FaultPlan plan, InMemoryServer server, DeliveryJournal journal) : HttpMessageHandler
{
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(20);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        process.ThrowIfDead();
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(CancellationToken.None);
        var call = CallName.Of(request, body);
        var fault = plan.Next(process, call);
        process.HasFailed |= fault != FaultKind.None && call.Operation == "PutItem";
        process.Time.Advance(Usual);
        cancellationToken.ThrowIfCancellationRequested();
        switch (fault)
        {
            case FaultKind.Throttling:
                return ErrorAnswer.Throttling(call);
            case FaultKind.ServerError:
                return ErrorAnswer.ServerError(call);
            case FaultKind.Reset:
                throw Broken();
            case FaultKind.KilledBefore:
                throw process.Kill();
            case FaultKind.Overlap:
                await process.OverlapAsync();
                break;
        }
        var answer = await server.SendAsync(request, body);
        await process.AfterCall();
        var acknowledged = call.IsBatch && answer.IsSuccessStatusCode ? journal.Acknowledge(process, body) : [];
        if (!process.IsImmune && call.IsDeliveredPage && answer.IsSuccessStatusCode)
            journal.Note(body);
        switch (fault)
        {
            case FaultKind.LostAnswer:
                journal.InVain(process, acknowledged);
                throw Broken();
            case FaultKind.Slow:
                process.Time.Advance(plan.Slowness(process, call));
                if (cancellationToken.IsCancellationRequested)
                    journal.InVain(process, acknowledged);
                cancellationToken.ThrowIfCancellationRequested();
                break;
            case FaultKind.KilledAfter:
                throw process.Kill();
        }
        process.ThrowIfDead();
        return answer;
    }

    private static HttpRequestException Broken() => new("The connection broke.", new IOException("Connection reset by peer"));
}
