using System.Collections.Concurrent;
using Amazon;
using Amazon.Account;
using Amazon.CloudFormation;
using Amazon.CloudWatch;
using Amazon.CloudWatchLogs;
using Amazon.DynamoDBv2;
using Amazon.Organizations;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecretsManager;
using Amazon.SecurityToken;

namespace CequenceApigw.Engine;

/// <summary>The caller's credentials and home Region; creates each service's client once per Region.</summary>
/// <param name="credentials">Credentials of the organization's management account.</param>
/// <param name="region">The home Region: the StackSet and the UAP client secret live there.</param>
/// <param name="endpointUrl">One address for every service; null means AWS, or <c>AWS_ENDPOINT_URL</c> where it is set.</param>
public sealed class AwsConnection(AWSCredentials credentials, string region, Uri? endpointUrl = null) : IAwsClients, IDisposable
{
    /// <summary>Makes the connections of all clients; null leaves that to the SDK.</summary>
    internal HttpClientFactory? HttpClients { get; init; }

    private readonly ConcurrentDictionary<(Type Client, string Region), Lazy<AmazonServiceClient>> _clients = new();

    /// <summary>The Region the StackSet and the UAP client secret live in.</summary>
    public string HomeRegion { get; } = region;

    /// <summary>Organizations, a global service.</summary>
    public IAmazonOrganizations Organizations =>
        Client(HomeRegion, new AmazonOrganizationsConfig(), config => new AmazonOrganizationsClient(credentials, config));

    /// <summary>Account Management, a global service.</summary>
    public IAmazonAccount Account => Client(HomeRegion, new AmazonAccountConfig(), config => new AmazonAccountClient(credentials, config));

    /// <summary>Security Token Service of the home Region.</summary>
    public IAmazonSecurityTokenService SecurityToken =>
        Client(HomeRegion, new AmazonSecurityTokenServiceConfig(), config => new AmazonSecurityTokenServiceClient(credentials, config));

    /// <summary>CloudFormation of a Region.</summary>
    public IAmazonCloudFormation CloudFormation(string region) =>
        Client(region, new AmazonCloudFormationConfig(), config => new AmazonCloudFormationClient(credentials, config));

    /// <summary>Secrets Manager of a Region.</summary>
    public IAmazonSecretsManager SecretsManager(string region) =>
        Client(region, new AmazonSecretsManagerConfig(), config => new AmazonSecretsManagerClient(credentials, config));

    /// <summary>S3 of a Region.</summary>
    public IAmazonS3 S3(string region) => Client(
        region,
        new AmazonS3Config(),
        config =>
        {
            // A single address can't serve bucket names as host names.
            config.ForcePathStyle = config.ServiceURL is not null;
            return new AmazonS3Client(credentials, config);
        });

    /// <summary>CloudFormation of a Region in the account that the given credentials belong to; the caller disposes it.</summary>
    public IAmazonCloudFormation CloudFormation(AWSCredentials account, string region) =>
        new AmazonCloudFormationClient(account, Configured(new AmazonCloudFormationConfig(), region));

    /// <summary>CloudWatch of a Region, likewise.</summary>
    public IAmazonCloudWatch CloudWatch(AWSCredentials account, string region) =>
        new AmazonCloudWatchClient(account, Configured(new AmazonCloudWatchConfig(), region));

    /// <summary>DynamoDB of a Region, likewise.</summary>
    public IAmazonDynamoDB DynamoDB(AWSCredentials account, string region) =>
        new AmazonDynamoDBClient(account, Configured(new AmazonDynamoDBConfig(), region));

    /// <summary>CloudWatch Logs of a Region, likewise.</summary>
    public IAmazonCloudWatchLogs CloudWatchLogs(AWSCredentials account, string region) =>
        new AmazonCloudWatchLogsClient(account, Configured(new AmazonCloudWatchLogsConfig(), region));

    /// <summary>Disposes every client created here.</summary>
    public void Dispose()
    {
        foreach (var client in _clients.Values.Where(client => client.IsValueCreated))
            client.Value.Dispose();
    }

    private TClient Client<TClient, TConfig>(string region, TConfig config, Func<TConfig, TClient> create)
        where TClient : AmazonServiceClient
        where TConfig : ClientConfig
    {
        var client = new Lazy<AmazonServiceClient>(() => create(Configured(config, region)));
        return (TClient)_clients.GetOrAdd((typeof(TClient), region), client).Value;
    }

    private TConfig Configured<TConfig>(TConfig config, string region)
        where TConfig : ClientConfig
    {
        config.RetryMode = RequestRetryMode.Standard;
        config.MaxErrorRetry = 6;
        config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        if (HttpClients is not null)
            config.HttpClientFactory = HttpClients;
        if (endpointUrl is not null)
            config.ServiceURL = endpointUrl.AbsoluteUri;
        if (config.ServiceURL is { } url && !IntegrationOptionsRules.IsSecure(new Uri(url)))
        {
            throw new IntegrationException(
                IntegrationErrorId.OptionInvalid,
                $"The endpoint {url} of AWS isn't an https URL: credentials and secrets travel there.",
                "Give an https:// URL as EndpointUrl or AWS_ENDPOINT_URL; http is for loopback addresses alone.");
        }
        // An address for every Region, given here or by AWS_ENDPOINT_URL, says nothing about which one to sign for.
        if (config.ServiceURL is not null)
            config.AuthenticationRegion = region;
        return config;
    }
}
