using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace CequenceApigw.Sandbox.Core;

/// <summary>
/// So many requests a second of each operation, account and Region, where the sandbox's options say so: AWS publishes few of the real
/// rates, hence one that is below them all. What services refuse at rates that are known is theirs.
/// </summary>
internal sealed class RequestQuota(SandboxOptions options)
{
    private readonly ConcurrentDictionary<(string Service, string Operation, string AccountId, string Region), TokenBucketRateLimiter> _buckets = new();
    private long _refused;

    /// <summary>Requests refused so far.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Throws Throttling where it is used up.</summary>
    public void Take(AwsCall call)
    {
        if (options.RequestsPerSecond == 0) return;
        var bucket = _buckets.GetOrAdd((call.Service, CallCounter.OperationOf(call), call.AccountId, call.Region), _ => Bucket());
        using var lease = bucket.AttemptAcquire();
        if (lease.IsAcquired) return;
        Interlocked.Increment(ref _refused);
        throw call.Service == "s3"
            ? new AwsException("SlowDown", "Please reduce your request rate.", 503)
            : new AwsException("ThrottlingException", "Rate exceeded");
    }

    private TokenBucketRateLimiter Bucket() => new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = options.RequestsPerSecond,
        TokensPerPeriod = options.RequestsPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
        AutoReplenishment = true,
    });
}
