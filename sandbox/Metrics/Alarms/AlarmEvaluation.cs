using System.Globalization;

namespace CequenceApigw.Sandbox.Metrics.Alarms;

/// <summary>What an alarm is to say of the datapoints that there are.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html</remarks>
internal static class AlarmEvaluation
{
    /// <summary>
    /// Datapoints that CloudWatch looks at beyond N, because the newest ones come late. It says of an example of 3 that there are 5, and of no
    /// other how many.
    /// </summary>
    public const int MorePeriods = 2;

    /// <summary>
    /// If N datapoints are there, the newest N decide, however old. Else all that are there do, and as many as lack count as breaching or not.
    /// </summary>
    /// <param name="alarm">The alarm.</param>
    /// <param name="datapoints">Those of the range that is looked at, in any order.</param>
    public static (string State, string Reason) Of(Alarm alarm, IReadOnlyList<Datapoint> datapoints)
    {
        var newest = datapoints.OrderByDescending(each => each.Time).Take(alarm.EvaluationPeriods).ToList();
        var missing = alarm.EvaluationPeriods - newest.Count;
        var breaching = newest.Where(each => Breaches(alarm, each.Value)).ToList();
        var isAlarm = breaching.Count + (alarm.TreatMissingData == "breaching" ? missing : 0) >= alarm.DatapointsToAlarm;
        return (isAlarm ? "ALARM" : "OK", Reason(alarm, isAlarm, isAlarm ? breaching : [.. newest.Except(breaching)], missing));
    }

    private static bool Breaches(Alarm alarm, double value) => alarm.ComparisonOperator switch
    {
        "GreaterThanOrEqualToThreshold" => value >= alarm.Threshold,
        "GreaterThanThreshold" => value > alarm.Threshold,
        "LessThanThreshold" => value < alarm.Threshold,
        _ => value <= alarm.Threshold,
    };

    // In CloudWatch's words.
    private static string Reason(Alarm alarm, bool isAlarm, List<Datapoint> deciding, int missing)
    {
        var filled = missing == 0 ? "" : $" {missing} missing datapoints were treated as [{alarm.TreatMissingData}].";
        if (deciding.Count == 0) return $"Threshold Crossed: no datapoints were received for {alarm.EvaluationPeriods} periods and{filled}";
        var values = string.Join(", ", deciding.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Value:0.0##} ({each.Time:dd/MM/yy HH:mm:ss})")));
        var (not, transition) = isAlarm ? ("", "OK -> ALARM") : ("not ", "ALARM -> OK");
        var minimum = isAlarm ? alarm.DatapointsToAlarm : alarm.EvaluationPeriods - alarm.DatapointsToAlarm + 1;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Threshold Crossed: {deciding.Count} out of the last {alarm.EvaluationPeriods} datapoints [{values}] were {not}{Words(alarm)} the threshold "
                + $"({alarm.Threshold:0.0##}) (minimum {minimum} datapoints for {transition} transition).{filled}");
    }

    private static string Words(Alarm alarm) => alarm.ComparisonOperator switch
    {
        "GreaterThanOrEqualToThreshold" => "greater than or equal to",
        "GreaterThanThreshold" => "greater than",
        "LessThanThreshold" => "less than",
        _ => "less than or equal to",
    };
}
