using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Logs;

namespace CequenceApigw.EndToEnd.Tests.Discovery;

/// <summary>An access log of an owner's.</summary>
internal static class RandomAccessLog
{
    private const string Readable =
        """{"1":"$context.requestId","2":"$context.apiId","3":"$context.stage","4":"$context.identity.sourceIp","5":"$context.domainName","6":"$context.httpMethod","7":"$context.path","8":"$context.status"}""";

    /// <param name="gateway">The account and Region.</param>
    /// <param name="number">0 and 1 for none, 2 for one that can't be read where it is, 3 for one that can.</param>
    /// <param name="logs">Gets its log group.</param>
    public static AccessLogSettings? Of(GatewayRegion gateway, int number, LogStore logs)
    {
        if (number < 2) return null;
        var (group, format) = number == 2 ? ("/customer/access", "$context.requestId $context.status") : ("/aws/vendedlogs/customer", Readable);
        if (logs.Find(gateway.AccountId, gateway.Region, group) is null) logs.Create(gateway.AccountId, gateway.Region, group);
        return new AccessLogSettings($"arn:aws:logs:{gateway.Region}:{gateway.AccountId}:log-group:{group}", format);
    }
}
