using System.Text;
using System.Text.Json;
using Amazon.CloudWatchLogs;
using Amazon.IdentityManagement;
using Amazon.S3;
using CequenceApigw.Function.Discovery.ControlPlane;
using CequenceApigw.Function.Discovery.Http;
using CequenceApigw.Function.Discovery.Protocol;
using CequenceApigw.Function.Discovery.Rest;
using CequenceApigw.Function.Discovery.Retention;
using CequenceApigw.Function.Discovery.Selection;
using CequenceApigw.Function.Runtime;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery;

/// <summary>Started by CloudFormation for the account stack's custom resource, and by the schedule.</summary>
internal sealed class DiscoveryHandler(CustomResourceRun customResource, ScheduledRun scheduled) : IHandler
{
    private static readonly byte[] NoAnswer = Encoding.UTF8.GetBytes("null");

    public static DiscoveryHandler FromEnvironment()
    {
        var time = TimeProvider.System;
        var table = StateTable.FromEnvironment();
        var gateway = new GatewayClients();
        var logs = new AmazonCloudWatchLogsClient();
        var deleted = new DeletedRoles(() => new AmazonIdentityManagementServiceClient(), time);
        var discovery = new ApiDiscovery(
            new RestLogging(gateway.Rest, gateway.Http, deleted, new ExecutionLogDeliveries(logs), table, time),
            new HttpLogging(gateway.Http, table, time),
            new LogRetention(logs, table),
            new ApiConfigObject(() => new AmazonS3Client(), Variable("CEQUENCE_ACCOUNT_ID"), Variable("AWS_REGION"), time),
            table);
        var responder = CustomResourceResponder.Of(time);
        var (lease, log) = (new RunLease(table, "discovery", time), new DiscoveryLog(Console.Out));
        return new DiscoveryHandler(
            new CustomResourceRun(discovery, lease, table, responder, log, time), new ScheduledRun(discovery, lease, log, time));
    }

    public async Task<ReadOnlyMemory<byte>> HandleAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (IsScheduled(invocation.Payload))
            await scheduled.RunAsync(invocation, cancellationToken).ConfigureAwait(false);
        else
            await customResource.RunAsync(CustomResourceRequest.Parse(invocation.Payload), invocation, cancellationToken).ConfigureAwait(false);
        return NoAnswer;
    }

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"{name} is not set: the account stack and Lambda set it.");

    private static bool IsScheduled(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var json = JsonDocument.Parse(payload);
            return json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty("scheduledTime"u8, out _);
        }
        // The latter: a name with half of a surrogate pair.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
