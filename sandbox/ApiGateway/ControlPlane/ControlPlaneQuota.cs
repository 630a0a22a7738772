using System.Threading.RateLimiting;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.ApiGateway.ControlPlane;

/// <summary>
/// All operations of an account and Region together: 10 a second, bursts of 40, in real time; not adjustable on AWS, but here.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
/// </summary>
internal sealed class ControlPlaneQuota(SandboxOptions options)
{
    private readonly Regional<TokenBucketRateLimiter> _buckets = new((_, _) => new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
    {
        TokenLimit = 4 * options.ControlPlaneRequestsPerSecond,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1) / options.ControlPlaneRequestsPerSecond,
        AutoReplenishment = true,
    }));

    /// <summary>Throws TooManyRequestsException where the quota is used up.</summary>
    public void Spend(AwsCall call) => Spend(call.AccountId, call.Region);

    /// <summary>Throws TooManyRequestsException where the quota is used up.</summary>
    public void Spend(string accountId, string region)
    {
        if (options.StandingTime is not null) return;
        using var lease = _buckets.In(accountId, region).AttemptAcquire();
        if (!lease.IsAcquired) throw ApiGatewayErrors.TooManyRequests;
    }
}
