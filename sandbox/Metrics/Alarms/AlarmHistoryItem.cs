namespace CequenceApigw.Sandbox.Metrics.Alarms;

/// <summary>What happened to an alarm.</summary>
/// <param name="AlarmArn">The alarm.</param>
/// <param name="Time">When, in the organization's time.</param>
/// <param name="Type"><c>StateUpdate</c> or <c>Action</c>.</param>
/// <param name="Summary">In CloudWatch's words.</param>
internal sealed record AlarmHistoryItem(string AlarmArn, DateTimeOffset Time, string Type, string Summary);
