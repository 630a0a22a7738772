using System.Threading.RateLimiting;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Logs;

/// <summary>FilterLogEvents' quota of an account and Region, in real time; not adjustable on AWS.</summary>
internal sealed class ReadQuota(SandboxOptions options)
{
    private readonly Regional<TokenBucketRateLimiter> _buckets = new((_, region) => new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
    {
        TokenLimit = PerSecond(region),
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / PerSecond(region)),
        AutoReplenishment = true,
    }));

    /// <summary>Throws ThrottlingException where the quota is used up.</summary>
    public void Spend(AwsCall call)
    {
        if (options.StandingTime is not null) return;
        using var lease = _buckets.In(call).AttemptAcquire();
        if (!lease.IsAcquired) throw new AwsException("ThrottlingException", "Rate exceeded");
    }

    /// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html</summary>
    public static int PerSecond(string region) => region switch
    {
        "us-east-1" => 25,
        "ap-northeast-3" or "ap-southeast-3" or "ca-west-1" or "eu-central-1" or "il-central-1" => 5,
        _ => 10,
    };
}
