using System.Collections.Immutable;
using System.Text;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Storage;

namespace CequenceApigw.Sandbox.ApiGateway.Model;

/// <summary>
/// The APIs an account has in a Region before any integration. In accounts with an odd number the customer logs already, with a role
/// of the customer's own; in the others API Gateway has no role yet.
/// </summary>
internal sealed class GatewaySeed(SandboxOptions options, CustomerLogging customer)
{
    private static readonly DateTimeOffset Created = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<RestMethod> Methods =
    [
        new("/", "GET", IntegrationKind.Mock),
        new("/pets", "GET", IntegrationKind.LambdaProxy),
        new("/pets", "POST", IntegrationKind.LambdaProxy, "2egbc3"),
        new("/pets", "OPTIONS", IntegrationKind.Mock),
        new("/pets/{id}", "GET", IntegrationKind.Http),
        new("/pets/{id}", "PUT", IntegrationKind.LambdaCustom),
        new("/pets/{id}", "DELETE", IntegrationKind.Http, "2egbc3"),
        new("/{proxy+}", "ANY", IntegrationKind.LambdaProxy),
    ];

    public GatewayRegion Create(string accountId, string region)
    {
        var random = new Random(unchecked((int)Crc32.Of(Encoding.ASCII.GetBytes($"{options.Seed}/{accountId}/{region}"))));
        var logs = accountId[^1] % 2 == 1;
        if (logs) customer.CreateRole(accountId);
        return new GatewayRegion(
            accountId,
            region,
            [
                Rest(random, "orders", "REGIONAL", Plain("prod"), logs ? Overridden("test") : Plain("test")),
                Rest(random, "storefront", "EDGE", logs ? Logged("live") : Plain("live"), Throttled("beta")),
                Rest(random, "ledger", "PRIVATE", Plain("internal")),
            ],
            [
                Http(random, "catalogue", "HTTP", new HttpStage(HttpStage.Default, Created), new HttpStage("dev", Created)),
                Http(random, "partners", "HTTP", customer.WithAccessLog(new HttpStage("v1", Created), accountId, region)),
                Http(random, "events", "WEBSOCKET", new HttpStage("production", Created)),
            ])
        {
            CloudWatchRoleArn = logs ? CustomerLogging.RoleArn(accountId) : null,
        };
    }

    private static RestApi Rest(Random random, string name, string endpoint, params IReadOnlyList<RestStage> stages) =>
        new(Id(random), name, endpoint, Created, Methods, stages);

    private static HttpApi Http(Random random, string name, string protocol, params IReadOnlyList<HttpStage> stages) =>
        new(Id(random), name, protocol, Created, stages);

    private static RestStage Plain(string name) => new(name, "k0w8mc", Created);

    private static RestStage Logged(string name) =>
        With(name, (RestStage.AllMethods, new MethodSetting { LoggingLevel = "INFO", DataTraceEnabled = true, MetricsEnabled = true }));

    private static RestStage Throttled(string name) =>
        With(name, ("~1pets/POST", new MethodSetting { ThrottlingRateLimit = 1, ThrottlingBurstLimit = 1 }));

    /// <summary>Entries of methods that don't follow <c>*/*</c>: levels ERROR, OFF and none at all.</summary>
    private static RestStage Overridden(string name) => With(
        name,
        (RestStage.AllMethods, new MethodSetting { LoggingLevel = "ERROR" }),
        ("~1pets/GET", new MethodSetting { LoggingLevel = "OFF", CachingEnabled = true }),
        ("~1pets/POST", new MethodSetting { ThrottlingRateLimit = 124, ThrottlingBurstLimit = 60 }));

    private static RestStage With(string name, params IReadOnlyList<(string Key, MethodSetting Setting)> settings) => new(name, "k0w8mc", Created)
    {
        MethodSettings = settings.ToImmutableSortedDictionary(each => each.Key, each => each.Setting, StringComparer.Ordinal),
    };

    private static string Id(Random random) => new(random.GetItems<char>("abcdefghijklmnopqrstuvwxyz0123456789", 10));
}
