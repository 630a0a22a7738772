using System.Text;
using Amazon.Runtime;
using CequenceApigw.Function.Discovery.ControlPlane;
using CequenceApigw.Function.Discovery.Http;
using CequenceApigw.Function.Discovery.Protocol;
using CequenceApigw.Function.Discovery.Rest;
using CequenceApigw.Function.Runtime;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery;

/// <summary>The custom resource of the account stack: whatever happens, CloudFormation gets its answer.</summary>
internal sealed class DiscoveryHandler(ApiDiscovery discovery, CustomResourceResponder responder, DiscoveryLog log, TimeProvider time) : IHandler
{
    /// <summary>Kept from the invocation's time for the answer and its retries.</summary>
    internal static readonly TimeSpan AnswerReserve = TimeSpan.FromSeconds(30);

    // Lambda's; a timer can't be set for any longer time either.
    private static readonly TimeSpan LongestInvocation = TimeSpan.FromMinutes(15);

    public static DiscoveryHandler FromEnvironment()
    {
        var time = TimeProvider.System;
        var table = StateTable.FromEnvironment();
        var gateway = new GatewayClients();
        var answers = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        return new DiscoveryHandler(
            new ApiDiscovery(new RestLogging(gateway.Rest, table, time), new HttpLogging(gateway.Http, table, time)),
            new CustomResourceResponder(answers, time),
            new DiscoveryLog(Console.Out),
            time);
    }

    public async Task<ReadOnlyMemory<byte>> HandleAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var request = CustomResourceRequest.Parse(invocation.Payload);
        var answer = await AnswerAsync(request, invocation.Deadline, cancellationToken).ConfigureAwait(false);
        log.Write(request, answer);
        await responder.PutAsync(request.ResponseUrl, answer.Render(request)).ConfigureAwait(false);
        return Encoding.UTF8.GetBytes("null");
    }

    private async Task<CustomResourceAnswer> AnswerAsync(
        CustomResourceRequest request, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(LeftForWork(deadline), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            var summary = request.RequestType is RequestType.Delete
                ? await discovery.RestoreAsync(stop.Token).ConfigureAwait(false)
                : await discovery.ApplyAsync(PropertiesReader.Read(request.Properties), stop.Token).ConfigureAwait(false);
            return new CustomResourceAnswer(Failure: null, summary);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return new CustomResourceAnswer("The time wasn't enough for all APIs of this account and Region. Nothing is lost: run it again to go on.", Summary: null);
        }
        catch (AmazonServiceException exception)
        {
            return new CustomResourceAnswer($"AWS refused a call ({exception.ErrorCode}): {exception.Message}", Summary: null);
        }
        catch (Exception exception)
        {
            return new CustomResourceAnswer(exception.Message, Summary: null);
        }
    }

    private TimeSpan LeftForWork(DateTimeOffset deadline)
    {
        var left = deadline - time.GetUtcNow() - AnswerReserve;
        return TimeSpan.FromTicks(Math.Clamp(left.Ticks, 0, LongestInvocation.Ticks));
    }
}
