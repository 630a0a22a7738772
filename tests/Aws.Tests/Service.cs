using Amazon.Account;
using Amazon.APIGateway;
using Amazon.ApiGatewayV2;
using Amazon.CloudFormation;
using Amazon.CloudWatch;
using Amazon.CloudWatchLogs;
using Amazon.IdentityManagement;
using Amazon.Lambda;
using Amazon.Organizations;
using Amazon.Runtime;
using Amazon.Scheduler;
using Amazon.SecretsManager;

namespace CequenceApigw.Aws.Tests;

/// <summary>A client of ours and the file of the API model that it implements.</summary>
/// <param name="Name">The client's name without IAmazon.</param>
/// <param name="ModelFile">The API model's file, without its ending.</param>
/// <param name="Client">The client's interface.</param>
/// <param name="NewConfig">Makes the client's settings.</param>
/// <param name="NewClient">Makes the client.</param>
internal sealed record Service(
    string Name,
    string ModelFile,
    Type Client,
    Func<ServiceConfig> NewConfig,
    Func<AWSCredentials, ServiceConfig, ServiceClient> NewClient)
{
    public static IReadOnlyList<Service> All { get; } =
    [
        Row<IAmazonAccount, AmazonAccountConfig>("account-2021-02-01", (a, c) => new AmazonAccountClient(a, c)),
        Row<IAmazonAPIGateway, AmazonAPIGatewayConfig>("apigateway-2015-07-09", (a, c) => new AmazonAPIGatewayClient(a, c)),
        Row<IAmazonApiGatewayV2, AmazonApiGatewayV2Config>("apigatewayv2-2018-11-29", (a, c) => new AmazonApiGatewayV2Client(a, c)),
        Row<IAmazonCloudFormation, AmazonCloudFormationConfig>("cloudformation-2010-05-15", (a, c) => new AmazonCloudFormationClient(a, c)),
        Row<IAmazonCloudWatch, AmazonCloudWatchConfig>("monitoring-2010-08-01", (a, c) => new AmazonCloudWatchClient(a, c)),
        Row<IAmazonCloudWatchLogs, AmazonCloudWatchLogsConfig>("logs-2014-03-28", (a, c) => new AmazonCloudWatchLogsClient(a, c)),
        Row<IAmazonIdentityManagementService, AmazonIdentityManagementServiceConfig>(
            "iam-2010-05-08", (a, c) => new AmazonIdentityManagementServiceClient(a, c)),
        Row<IAmazonLambda, AmazonLambdaConfig>("lambda-2015-03-31", (a, c) => new AmazonLambdaClient(a, c)),
        Row<IAmazonOrganizations, AmazonOrganizationsConfig>("organizations-2016-11-28", (a, c) => new AmazonOrganizationsClient(a, c)),
        Row<IAmazonScheduler, AmazonSchedulerConfig>("scheduler-2021-06-30", (a, c) => new AmazonSchedulerClient(a, c)),
        Row<IAmazonSecretsManager, AmazonSecretsManagerConfig>("secretsmanager-2017-10-17", (a, c) => new AmazonSecretsManagerClient(a, c)),
    ];

    public static Service Of<T>() where T : ServiceClient => Named(typeof(T).Name["Amazon".Length..^"Client".Length]);

    public static Service Named(string name) => All.Single(service => service.Name == name);

    /// <summary>The client's methods by operation.</summary>
    public IEnumerable<(string Name, Type Request, Type Response)> Operations() =>
        from method in Client.GetMethods()
        where method.Name.EndsWith("Async", StringComparison.Ordinal)
        select (method.Name[..^"Async".Length], method.GetParameters()[0].ParameterType, method.ReturnType.GetGenericArguments()[0]);

    private static Service Row<TClient, TConfig>(string modelFile, Func<AWSCredentials, TConfig, ServiceClient> newClient)
        where TConfig : ServiceConfig, new() =>
        new(typeof(TClient).Name["IAmazon".Length..], modelFile, typeof(TClient), () => new TConfig(), (a, c) => newClient(a, (TConfig)c));
}
