using CequenceApigw.Sandbox.CloudFormation.StackSets;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

public sealed class OperationPreferencesTests
{
    [Theory]
    [InlineData(25, 3, 0)]
    [InlineData(25, 4, 1)]
    [InlineData(100, 7, 7)]
    [InlineData(0, 100, 0)]
    public void Tolerated_percentage_rounds_down(int percentage, int instances, int tolerated) =>
        Assert.Equal(tolerated, new OperationPreferences { FailureTolerancePercentage = percentage }.Tolerance(instances));

    [Theory]
    [InlineData(false, 0, 6)]
    [InlineData(false, 2, 4)]
    [InlineData(false, 5, 1)]
    [InlineData(true, 0, 10)]
    [InlineData(true, 5, 10)]
    public void STRICT_falls_with_each_failure_and_SOFT_stays(bool soft, int failures, int concurrency) => Assert.Equal(
        concurrency,
        new OperationPreferences { FailureToleranceCount = 5, MaxConcurrentCount = 10, IsSoft = soft }.Concurrency(100, failures));

    [Fact]
    public void Nothing_said_means_one_at_a_time_and_no_failure() =>
        Assert.Equal((0, 1), (new OperationPreferences().Tolerance(100), new OperationPreferences().Concurrency(100, 0)));
}
