using Amazon;
using Amazon.APIGateway;
using Amazon.ApiGatewayV2;
using Amazon.CloudWatch;
using Amazon.CloudWatchLogs;
using Amazon.DynamoDBv2;
using Amazon.IdentityManagement;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecretsManager;
using CequenceApigw.Chaos.Connections;
using CequenceApigw.Function.Discovery;
using CequenceApigw.Function.Discovery.ControlPlane;
using CequenceApigw.Function.Discovery.Http;
using CequenceApigw.Function.Discovery.Protocol;
using CequenceApigw.Function.Discovery.Rest;
using CequenceApigw.Function.Discovery.Retention;
using CequenceApigw.Function.Discovery.Selection;
using CequenceApigw.Function.Forwarder;
using CequenceApigw.Function.Forwarder.Authentication;
using CequenceApigw.Function.Forwarder.Reading;
using CequenceApigw.Function.Runtime;
using CequenceApigw.Function.State;
using CequenceApigw.Sandbox.Compute.Lambda;

namespace CequenceApigw.Chaos.Processes;

/// <summary>The functions' own handlers with their own clients, in a simulated process instead of a Lambda.</summary>
internal sealed class FunctionHandlers(LambdaFunction function, AWSCredentials credentials, SimulatedProcess process, Uri endpoint)
{
    public IHandler Create() => function.Handler == "forwarder" ? Forwarder() : Discovery();

    private StateTable Table() =>
        new(new AmazonDynamoDBClient(credentials, Configured(new AmazonDynamoDBConfig(), function.Region)), Variable("CEQUENCE_STATE_TABLE")!);

    private ForwarderHandler Forwarder()
    {
        var settings = ForwarderSettings.From(Variable);
        var secretArn = settings.ClientSecretArn!;
        var secrets = new AmazonSecretsManagerClient(credentials, Configured(new AmazonSecretsManagerConfig(), Arn.Parse(secretArn).Region));
        return new ForwarderHandler(
            settings,
            Table(),
            new FilterLogEventsClient(credentials, Configured(new AmazonCloudWatchLogsConfig(), function.Region)),
            new AmazonCloudWatchClient(credentials, Configured(new AmazonCloudWatchConfig(), function.Region)),
            new HttpClient(process.Connection) { Timeout = Timeout.InfiniteTimeSpan },
            new AccessTokens(settings.AuthEndpoint!, new ClientSecret(secrets, secretArn), process.Time),
            TextWriter.Null,
            process.Time,
            new EvenRandom());
    }

    private DiscoveryHandler Discovery()
    {
        var (time, table) = (process.Time, Table());
        var paced = new ConnectionFactory(ControlPlaneConnection.Over(process.Connection, time));
        var gatewayV2 = new AmazonApiGatewayV2Client(credentials, Paced(new AmazonApiGatewayV2Config(), paced));
        var logs = new AmazonCloudWatchLogsClient(credentials, Configured(new AmazonCloudWatchLogsConfig(), function.Region));
        var discovery = new ApiDiscovery(
            new RestLogging(
                new AmazonAPIGatewayClient(credentials, Paced(new AmazonAPIGatewayConfig(), paced)),
                gatewayV2,
                new DeletedRoles(
                    () => new AmazonIdentityManagementServiceClient(credentials, Configured(new AmazonIdentityManagementServiceConfig(), function.Region)), time),
                new ExecutionLogDeliveries(logs),
                table,
                time),
            new HttpLogging(gatewayV2, table, time),
            new LogRetention(logs, table),
            new ApiConfigObject(
                () => new AmazonS3Client(credentials, Configured(new AmazonS3Config { ForcePathStyle = true }, function.Region)),
                function.AccountId, function.Region, time),
            table);
        var responder = new CustomResourceResponder(new HttpClient(process.Connection) { Timeout = Timeout.InfiniteTimeSpan }, time);
        var (lease, log) = (new RunLease(table, "discovery", time), new DiscoveryLog(TextWriter.Null));
        return new DiscoveryHandler(
            new CustomResourceRun(discovery, lease, table, responder, log, time), new ScheduledRun(discovery, lease, log, time));
    }

    /// <summary>Pauses are of middling length, whoever takes them first.</summary>
    private sealed class EvenRandom : Random
    {
        public override double NextDouble() => 0.5;
    }

    private string? Variable(string name) => name == "AWS_REGION" ? function.Region : function.Environment.GetValueOrDefault(name);

    private TConfig Paced<TConfig>(TConfig config, ConnectionFactory paced) where TConfig : ClientConfig
    {
        Configured(config, function.Region);
        (config.HttpClientFactory, config.MaxErrorRetry) = (paced, ControlPlaneConnection.Retries);
        return config;
    }

    private TConfig Configured<TConfig>(TConfig config, string region) where TConfig : ClientConfig
    {
        (config.ServiceURL, config.AuthenticationRegion, config.HttpClientFactory) = (endpoint.AbsoluteUri, region, process.HttpClients);
        return config;
    }
}
