using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.APIGateway;
using Amazon.ApiGatewayV2;
using Amazon.CloudWatchLogs;
using Amazon.DynamoDBv2;
using Amazon.IdentityManagement;
using Amazon.Runtime;
using Amazon.S3;
using CequenceApigw.Function.Discovery;
using CequenceApigw.Function.Discovery.Http;
using CequenceApigw.Function.Discovery.Protocol;
using CequenceApigw.Function.Discovery.Rest;
using CequenceApigw.Function.Discovery.Retention;
using CequenceApigw.Function.Discovery.Selection;
using CequenceApigw.Function.Runtime;
using CequenceApigw.Function.State;
using CequenceApigw.Sandbox.Compute;
using CequenceApigw.Sandbox.Compute.Lambda;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;

namespace CequenceApigw.EndToEnd.Tests.Discovery;

/// <summary>Runs discovery with its role's own rights in this process, and no forwarder at all: nothing starts, no second passes.</summary>
internal sealed class DiscoveryInThisProcess(
    FunctionStore functions, ICredentialIssuer credentials, SandboxAddress address, SandboxClock clock) : ILambdaInvoker, IDisposable
{
    private static readonly LambdaResult Done = new(null, "null"u8.ToArray());

    private readonly HttpClient _http = new();
    private readonly PassingTime _time = new(clock);

    /// <summary>What discovery was started with.</summary>
    public ConcurrentQueue<JsonNode> Events { get; } = [];

    /// <summary>How the schedule's runs die; null if they don't.</summary>
    public Func<HttpClientFactory>? Dying { get; set; }

    public async Task<LambdaResult> InvokeAsync(string functionArn, JsonNode payload, CancellationToken cancellationToken)
    {
        var function = functions.Get(functionArn);
        var invocation = new Invocation("test", Encoding.UTF8.GetBytes(payload.ToJsonString()), _time.GetUtcNow().AddSeconds(function.TimeoutSeconds));
        try
        {
            if (function.Handler != "discovery") return Done;
            Events.Enqueue(payload.DeepClone());
            await Handler(function, payload["scheduledTime"] is null ? null : Dying?.Invoke()).HandleAsync(invocation, cancellationToken);
            return Done;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new LambdaResult("Unhandled", Encoding.UTF8.GetBytes(new JsonObject { ["errorMessage"] = exception.Message }.ToJsonString()));
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>As <see cref="DiscoveryHandler.FromEnvironment"/> makes it, without the pace.</summary>
    private DiscoveryHandler Handler(LambdaFunction function, HttpClientFactory? dying)
    {
        var session = credentials.Issue(function.RoleArn, function.Name, TimeSpan.FromHours(1));
        var signer = new SessionAWSCredentials(session.AccessKeyId, session.SecretAccessKey, session.SessionToken);
        TConfig At<TConfig>(TConfig config) where TConfig : ClientConfig
        {
            (config.ServiceURL, config.AuthenticationRegion, config.HttpClientFactory) = (address.BaseAddress.ToString(), function.Region, dying);
            return config;
        }
        var table = new StateTable(
            new AmazonDynamoDBClient(signer, At(new AmazonDynamoDBConfig())), function.Environment["CEQUENCE_STATE_TABLE"]);
        var deleted = new DeletedRoles(
            () => new AmazonIdentityManagementServiceClient(signer, At(new AmazonIdentityManagementServiceConfig())), _time);
        var gatewayV2 = new AmazonApiGatewayV2Client(signer, At(new AmazonApiGatewayV2Config()));
        var logs = new AmazonCloudWatchLogsClient(signer, At(new AmazonCloudWatchLogsConfig()));
        var discovery = new ApiDiscovery(
            new RestLogging(new AmazonAPIGatewayClient(signer, At(new AmazonAPIGatewayConfig())), gatewayV2, deleted, new ExecutionLogDeliveries(logs), table, _time),
            new HttpLogging(gatewayV2, table, _time),
            new LogRetention(logs, table),
            new ApiConfigObject(
                () => new AmazonS3Client(signer, At(new AmazonS3Config { ForcePathStyle = true })), function.AccountId, function.Region, _time),
            table);
        var (lease, log) = (new RunLease(table, "discovery", _time), new DiscoveryLog(TextWriter.Null));
        return new DiscoveryHandler(
            new CustomResourceRun(discovery, lease, table, new CustomResourceResponder(_http, _time), log, _time),
            new ScheduledRun(discovery, lease, log, _time));
    }
}
