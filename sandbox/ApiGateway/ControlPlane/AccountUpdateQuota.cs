using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.ApiGateway.ControlPlane;

/// <summary>
/// UpdateAccount: once in 20 seconds for an account and Region. Other than the quota of all operations together it follows the
/// organization's time: in a demo, minutes pass between enabling and destroying.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
/// </summary>
internal sealed class AccountUpdateQuota(SandboxClock clock, SandboxOptions options)
{
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(20);

    private readonly Regional<Last> _last = new((_, _) => new Last());

    /// <summary>Throws TooManyRequestsException where the last call was less than 20 seconds ago.</summary>
    public void Spend(AwsCall call)
    {
        if (options.StandingTime is not null) return;
        var last = _last.In(call);
        lock (last)
        {
            if (clock.GetUtcNow() - last.Time < Gap) throw ApiGatewayErrors.TooManyRequests;
            last.Time = clock.GetUtcNow();
        }
    }

    private sealed class Last
    {
        public DateTimeOffset Time { get; set; }
    }
}
