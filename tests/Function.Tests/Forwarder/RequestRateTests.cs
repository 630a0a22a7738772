using CequenceApigw.Function.Forwarder.Reading;

namespace CequenceApigw.Function.Tests.Forwarder;

public class RequestRateTests
{
    private readonly InstantTime _time = new();

    [Theory]
    [InlineData("us-east-1", 25)]
    [InlineData("eu-central-1", 5)]
    [InlineData("eu-west-1", 10)]
    public async Task Calls_are_as_many_as_the_Regions_quota(string region, int callsPerSecond)
    {
        var rate = new RequestRate(FilterLogEventsQuota.CallsPerSecond(region), _time);
        for (var call = 0; call <= 10 * callsPerSecond; call++)
            await rate.WaitAsync(default);
        Assert.Equal(10, _time.GetElapsedTime(0).TotalSeconds, 3);
    }

    [Fact]
    public async Task A_refused_call_makes_them_rarer_for_a_while()
    {
        var rate = new RequestRate(10, _time);
        rate.SlowDown();
        await rate.WaitAsync(default);
        Assert.Equal(1, _time.GetElapsedTime(0).TotalSeconds, 3);
        var gaps = new List<double>();
        for (var call = 0; call < 30; call++)
        {
            var before = _time.GetTimestamp();
            await rate.WaitAsync(default);
            gaps.Add(_time.GetElapsedTime(before).TotalSeconds);
        }
        Assert.InRange(gaps[0], 0.15, 0.2);
        Assert.Equal(gaps.OrderDescending(), gaps);
        Assert.Equal(0.1, gaps[^1], 3);
    }
}
