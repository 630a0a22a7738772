using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Metrics;
using CequenceApigw.Sandbox.Metrics.Alarms;
using CequenceApigw.Sandbox.Notifications;

namespace CequenceApigw.Sandbox.Tests.Metrics;

/// <summary>Alarms as a stack makes them, over a standing clock.</summary>
public sealed class AlarmTests
{
    private const string Account = "200000000001";
    private const string Arn = $"arn:aws:cloudwatch:us-east-1:{Account}:alarm:failing";
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 10, 15, 0, TimeSpan.Zero);

    private readonly SandboxClock _clock = new(new SandboxOptions { StandingTime = Start });
    private readonly AlarmStore _alarms = new();
    private readonly TopicStore _topics = new();
    private readonly MetricStore _metrics;
    private readonly AlarmProvider _provider;
    private readonly AlarmEvaluator _evaluator;

    public AlarmTests()
    {
        _metrics = new MetricStore(_clock);
        _provider = new AlarmProvider(_alarms, _clock);
        _evaluator = new AlarmEvaluator(_alarms, [_metrics], _topics);
    }

    [Fact]
    public async Task A_change_of_state_is_told_to_the_topic_once_and_noted()
    {
        var topic = _topics.Create(Account, "us-east-1", "operations");
        await CreateAsync();

        await PassAsync(2, failures: 0);
        await PassAsync(8, failures: 1);
        await PassAsync(8, failures: 0);

        Assert.Equal(["OK", "ALARM", "OK"], Told(topic).Select(each => (string)each["NewStateValue"]!));
        Assert.Equal(["INSUFFICIENT_DATA", "OK", "ALARM"], Told(topic).Select(each => (string)each["OldStateValue"]!));
        var alarm = Told(topic)[1];
        Assert.Equal(("failing", Arn, Account), ((string?)alarm["AlarmName"], (string?)alarm["AlarmArn"], (string?)alarm["AWSAccountId"]));
        Assert.Equal("""[{"value":"f","name":"FunctionName"}]""", alarm["Trigger"]!["Dimensions"]!.ToJsonString());
        Assert.Equal("ALARM: \"failing\" in us-east-1", _topics.Messages(topic)[1].Subject);
        Assert.Contains(_alarms.History, item => (item.Type, item.Summary) == ("StateUpdate", "Alarm updated from OK to ALARM"));
        Assert.Contains(_alarms.History, item => item.Summary == $"Successfully executed action {topic}");
    }

    [Fact]
    public async Task A_topic_that_is_not_there_stands_in_the_history_and_the_state_changes_all_the_same()
    {
        await CreateAsync();

        await PassAsync(1, failures: 0);

        Assert.Equal("OK", _alarms.Find(Arn)!.State);
        var action = Assert.Single(_alarms.History, item => item.Type == "Action");
        Assert.Equal($"Failed to execute action arn:aws:sns:us-east-1:{Account}:operations. Received error: \"Topic does not exist\"", action.Summary);
    }

    [Fact]
    public async Task Another_name_dimension_account_or_Region_is_another_metric()
    {
        await CreateAsync();
        for (var minute = 0; minute < 8; minute++)
        {
            Publish(Account, "us-east-1", "Error", "f");
            Publish(Account, "us-east-1", "Errors", "another");
            Publish(Account, "eu-west-1", "Errors", "f");
            Publish("200000000002", "us-east-1", "Errors", "f");
            await PassAsync(1, failures: 0);
        }

        Assert.Equal("OK", _alarms.Find(Arn)!.State);
    }

    [Fact]
    public async Task An_update_keeps_the_state_and_a_deletion_leaves_nothing()
    {
        var state = await CreateAsync();
        await PassAsync(1, failures: 0);

        await _provider.UpdateAsync(ResourceContexts.In(Account), state, Properties(), Properties(("Threshold", 7)), CancellationToken.None);
        Assert.Equal(("OK", 7.0), (_alarms.Find(Arn)!.State, _alarms.Find(Arn)!.Threshold));
        Assert.Single(_alarms.Resources);

        await _provider.DeleteAsync(ResourceContexts.In(Account), state, Properties(), CancellationToken.None);
        Assert.Empty(_alarms.Resources);
    }

    [Theory]
    [InlineData("Unit", "Count", "no alarms with Unit")]
    [InlineData("ExtendedStatistic", "p99", "no alarms with ExtendedStatistic")]
    [InlineData("TreatMissingData", "ignore", "TreatMissingData ignore")]
    [InlineData("Statistic", "Average", "Statistic Average")]
    [InlineData("ComparisonOperator", "GreaterThanUpperThreshold", "ComparisonOperator GreaterThanUpperThreshold")]
    [InlineData("Period", "10", "multiple of 60")]
    [InlineData("DatapointsToAlarm", "6", "between 1 and EvaluationPeriods")]
    [InlineData("MetricName", null, "required key [MetricName]")]
    public async Task What_is_not_evaluated_is_refused_by_name(string property, string? value, string message)
    {
        var error = await Assert.ThrowsAsync<AwsException>(() => CreateAsync((property, value)));

        Assert.Equal("ValidationError", error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("operations", "Invalid arn syntax")]
    [InlineData("arn:aws:automate:us-east-1:ec2:stop", "takes topics of SNS")]
    public async Task Actions_are_topics(string action, string message)
    {
        var error = await Assert.ThrowsAsync<AwsException>(() => CreateAsync(("AlarmActions", new JsonArray(action))));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private Task<CequenceApigw.Sandbox.CloudFormation.ResourceState> CreateAsync(params (string Name, JsonNode? Value)[] changes) =>
        _provider.CreateAsync(ResourceContexts.In(Account), Properties(changes), CancellationToken.None);

    /// <summary>Minutes with a run each, which fails or not.</summary>
    private async Task PassAsync(int minutes, double failures)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            _metrics.Put(Account, "us-east-1", Value("Errors", "f", failures));
            _clock.Advance(TimeSpan.FromMinutes(1));
            await _evaluator.TickAsync(_clock.GetUtcNow(), CancellationToken.None);
        }
    }

    private void Publish(string account, string region, string name, string function) => _metrics.Put(account, region, Value(name, function, 1));

    private MetricValue Value(string name, string function, double value) =>
        new("AWS/Lambda", name, new Dictionary<string, string> { ["FunctionName"] = function }, "Count", _clock.GetUtcNow(), value);

    private List<JsonNode> Told(string topic) => [.. _topics.Messages(topic).Select(each => JsonNode.Parse(each.Message)!)];

    private static JsonObject Properties(params (string Name, JsonNode? Value)[] changes)
    {
        var properties = JsonNode.Parse($$"""
            {
              "AlarmName": "failing", "Namespace": "AWS/Lambda", "MetricName": "Errors", "Dimensions": [{ "Name": "FunctionName", "Value": "f" }],
              "Statistic": "Sum", "Period": 60, "EvaluationPeriods": 5, "DatapointsToAlarm": 3, "Threshold": 1,
              "ComparisonOperator": "GreaterThanOrEqualToThreshold", "TreatMissingData": "notBreaching",
              "AlarmActions": ["arn:aws:sns:us-east-1:{{Account}}:operations"], "OKActions": ["arn:aws:sns:us-east-1:{{Account}}:operations"]
            }
            """)!.AsObject();
        foreach (var (name, value) in changes)
        {
            if (value is null) properties.Remove(name);
            else properties[name] = value;
        }

        return properties;
    }
}
