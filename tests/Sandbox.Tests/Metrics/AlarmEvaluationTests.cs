using CequenceApigw.Sandbox.Metrics;
using CequenceApigw.Sandbox.Metrics.Alarms;

namespace CequenceApigw.Sandbox.Tests.Metrics;

/// <summary>The examples of https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html, and comparisons.</summary>
public sealed class AlarmEvaluationTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 10, 15, 0, TimeSpan.Zero);

    /// <param name="datapoints">Oldest first: 0 is well, X breaches, - is missing.</param>
    /// <param name="toAlarm">M of 3.</param>
    /// <param name="breaching">The state if missing ones breach.</param>
    /// <param name="notBreaching">The state if they don't.</param>
    [Theory]
    [InlineData("0-X-X", 3, "OK", "OK")]
    [InlineData("----0", 3, "OK", "OK")]
    [InlineData("-----", 3, "ALARM", "OK")]
    [InlineData("0XX-X", 3, "ALARM", "ALARM")]
    [InlineData("--X--", 3, "ALARM", "OK")]
    [InlineData("0-X-X", 2, "ALARM", "ALARM")]
    [InlineData("00X0X", 2, "ALARM", "ALARM")]
    [InlineData("0-X--", 2, "ALARM", "OK")]
    [InlineData("----0", 2, "ALARM", "OK")]
    [InlineData("----X", 2, "ALARM", "OK")]
    public void Missing_datapoints_count_only_where_too_few_are_there(string datapoints, int toAlarm, string breaching, string notBreaching)
    {
        List<Datapoint> there =
            [.. datapoints.Select((each, at) => (Each: each, Datapoint: new Datapoint(Start.AddMinutes(at), each == 'X' ? 1 : 0))).Where(each => each.Each != '-').Select(each => each.Datapoint)];

        Assert.Equal(
            (breaching, notBreaching),
            (AlarmEvaluation.Of(Alarm(toAlarm, missing: "breaching"), there).State, AlarmEvaluation.Of(Alarm(toAlarm, missing: "notBreaching"), there).State));
    }

    [Theory]
    [InlineData("GreaterThanOrEqualToThreshold", "OK", "ALARM", "ALARM")]
    [InlineData("GreaterThanThreshold", "OK", "OK", "ALARM")]
    [InlineData("LessThanThreshold", "ALARM", "OK", "OK")]
    [InlineData("LessThanOrEqualToThreshold", "ALARM", "ALARM", "OK")]
    public void The_threshold_itself_breaches_or_does_not(string comparison, params string[] states)
    {
        var alarm = Alarm(1, "notBreaching") with { EvaluationPeriods = 1, ComparisonOperator = comparison };

        Assert.Equal(states, new double[] { 0, 1, 2 }.Select(value => AlarmEvaluation.Of(alarm, [new Datapoint(Start, value)]).State));
    }

    [Fact]
    public void The_reason_is_told_in_CloudWatchs_words()
    {
        var alarm = Alarm(3, "breaching");

        Assert.Equal(
            "Threshold Crossed: no datapoints were received for 3 periods and 3 missing datapoints were treated as [breaching].",
            AlarmEvaluation.Of(alarm, []).Reason);
        Assert.Equal(
            "Threshold Crossed: 1 out of the last 3 datapoints [0.0 (24/11/26 10:15:00)] were not greater than or equal to the threshold (1.0) "
                + "(minimum 1 datapoints for ALARM -> OK transition). 2 missing datapoints were treated as [breaching].",
            AlarmEvaluation.Of(alarm, [new Datapoint(Start, 0)]).Reason);
    }

    private static Alarm Alarm(int toAlarm, string missing) => new()
    {
        AccountId = "200000000001",
        Region = "us-east-1",
        Name = "alarm",
        Namespace = "Space",
        MetricName = "metric",
        Dimensions = new Dictionary<string, string>(),
        Statistic = "Sum",
        Period = TimeSpan.FromMinutes(1),
        EvaluationPeriods = 3,
        DatapointsToAlarm = toAlarm,
        Threshold = 1,
        ComparisonOperator = "GreaterThanOrEqualToThreshold",
        TreatMissingData = missing,
        AlarmActions = [],
        OkActions = [],
        ConfigurationUpdated = Start,
        StateUpdated = Start,
    };
}
