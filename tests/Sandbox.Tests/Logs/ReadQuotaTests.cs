using CequenceApigw.Sandbox.Logs;

namespace CequenceApigw.Sandbox.Tests.Logs;

public sealed class ReadQuotaTests
{
    [Theory]
    [InlineData("us-east-1", 25)]
    [InlineData("eu-central-1", 5)]
    [InlineData("eu-west-1", 10)]
    public void Every_Region_has_its_quota(string region, int perSecond) => Assert.Equal(perSecond, ReadQuota.PerSecond(region));
}
