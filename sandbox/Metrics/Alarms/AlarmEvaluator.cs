using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Notifications;

namespace CequenceApigw.Sandbox.Metrics.Alarms;

/// <summary>Evaluates each alarm once a minute of the organization's time; where a state changes, its actions are told.</summary>
internal sealed class AlarmEvaluator(AlarmStore alarms, IEnumerable<IMetric> metrics, TopicStore topics) : ITicking
{
    private DateTimeOffset? _latest;

    public Task TickAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var minute = CountedMinutes.Floor(now, CountedMinutes.Minute);
        if (minute != _latest)
        {
            foreach (var alarm in alarms.All) Evaluate(alarm, now);
        }

        _latest = minute;
        return Task.CompletedTask;
    }

    private void Evaluate(Alarm alarm, DateTimeOffset now)
    {
        var end = CountedMinutes.Floor(now, alarm.Period);
        var start = end - ((alarm.EvaluationPeriods + AlarmEvaluation.MorePeriods) * alarm.Period);
        var query = new MetricQuery(
            "alarm", alarm.MetricName, IsReturned: true, alarm.Namespace, alarm.MetricName, alarm.Dimensions, alarm.Statistic, alarm.Period,
            Unit: null, AccountId: null);
        var (state, reason) = AlarmEvaluation.Of(alarm, [.. metrics.SelectMany(metric => metric.Read(alarm.AccountId, alarm.Region, query, start, end))]);
        if (state == alarm.State) return;
        var changed = alarm with { State = state, StateReason = reason, StateUpdated = now };
        if (!alarms.TryReplace(alarm, changed)) return;
        alarms.Note(new AlarmHistoryItem(alarm.Arn, now, "StateUpdate", $"Alarm updated from {alarm.State} to {state}"));
        foreach (var action in state == "ALARM" ? alarm.AlarmActions : alarm.OkActions) Tell(action, changed, alarm.State);
    }

    private void Tell(string topicArn, Alarm alarm, string oldState)
    {
        string summary;
        try
        {
            topics.Publish(topicArn, AlarmNotification.Of(alarm, oldState));
            summary = $"Successfully executed action {topicArn}";
        }
        catch (AwsException error)
        {
            summary = $"Failed to execute action {topicArn}. Received error: \"{error.Message}\"";
        }

        alarms.Note(new AlarmHistoryItem(alarm.Arn, alarm.StateUpdated, "Action", summary));
    }
}
