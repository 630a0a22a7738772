using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Logs;

/// <summary>The CloudWatch Logs API, 2014-03-28.</summary>
internal sealed class LogsService : JsonService
{
    private readonly LogStore _store;
    private readonly DeliverySourceStore _deliverySources;
    private readonly ReadQuota _quota;
    private readonly SandboxClock _clock;

    public LogsService(LogStore store, DeliverySourceStore deliverySources, ReadQuota quota, SandboxClock clock)
    {
        (_store, _deliverySources, _quota, _clock) = (store, deliverySources, quota, clock);
        On("FilterLogEvents", FilterLogEvents);
        On("GetLogEvents", GetLogEvents);
        On("DescribeLogGroups", DescribeLogGroups);
        On("DescribeLogStreams", DescribeLogStreams);
        On("DescribeDeliverySources", DescribeDeliverySources);
        On("CreateLogGroup", CreateLogGroup);
        On("DeleteLogGroup", DeleteLogGroup);
        On("CreateLogStream", CreateLogStream);
        On("PutLogEvents", PutLogEvents);
        On("PutRetentionPolicy", PutRetentionPolicy);
        On("DeleteRetentionPolicy", DeleteRetentionPolicy);
    }

    public override string SigningName => "logs";

    private JsonObject FilterLogEvents(AwsCall call, JsonObject input)
    {
        var name = GroupName(input);
        Authorize(call, "FilterLogEvents", name);
        _quota.Spend(call);
        var streams = (input["logStreamNames"] as JsonArray)?.Select(stream => (string)stream!).ToHashSet();
        var query = new LogQuery(
            input.Long("startTime") ?? 0,
            input.Long("endTime") ?? long.MaxValue,
            streams,
            input.Text("logStreamNamePrefix"),
            FilterPattern.Parse(input.Text("filterPattern")));
        var group = _store.Get(call.AccountId, call.Region, name);
        var page = LogPage.Read(group, query, input.Int("limit"), input.Text("nextToken"), _clock.GetUtcNow().ToUnixTimeMilliseconds());
        var output = new JsonObject
        {
            ["events"] = new JsonArray([.. page.Events.Select(FilteredEvent)]),
            ["searchedLogStreams"] = new JsonArray(),
        };
        if (page.NextToken is not null) output["nextToken"] = page.NextToken;
        return output;
    }

    private JsonObject GetLogEvents(AwsCall call, JsonObject input)
    {
        var name = GroupName(input);
        Authorize(call, "GetLogEvents", name);
        var stream = input.Required("logStreamName", "InvalidParameterException");
        var group = _store.Get(call.AccountId, call.Region, name);
        if (group.Streams.All(each => each.Name != stream))
            throw new AwsException("ResourceNotFoundException", "The specified log stream does not exist.");
        return LogStreamPage.Read(group, stream, input, _clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    private JsonObject DescribeLogGroups(AwsCall call, JsonObject input)
    {
        Authorize(call, "DescribeLogGroups", "*");
        var prefix = input.Text("logGroupNamePrefix") ?? "";
        var matching = _store.In(call.AccountId, call.Region)
            .Where(group => group.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Where(group => input.Text("logGroupNamePattern") is not { } pattern || group.Name.Contains(pattern, StringComparison.OrdinalIgnoreCase));
        var page = Page.Of(matching, input.Int("limit") ?? 50, 50, input.Text("nextToken"), "InvalidParameterException");
        return WithToken(new JsonObject { ["logGroups"] = new JsonArray([.. page.Items.Select(Describe)]) }, page.NextToken);
    }

    private JsonObject DescribeLogStreams(AwsCall call, JsonObject input)
    {
        var name = GroupName(input);
        Authorize(call, "DescribeLogStreams", name);
        var group = _store.Get(call.AccountId, call.Region, name);
        var prefix = input.Text("logStreamNamePrefix") ?? "";
        var matching = group.Streams.Where(stream => stream.Name.StartsWith(prefix, StringComparison.Ordinal));
        var page = Page.Of(matching, input.Int("limit") ?? 50, 50, input.Text("nextToken"), "InvalidParameterException");
        return WithToken(
            new JsonObject
            {
                ["logStreams"] = new JsonArray([.. page.Items.Select(stream => new JsonObject
                {
                    ["logStreamName"] = stream.Name,
                    ["creationTime"] = stream.Created.ToUnixTimeMilliseconds(),
                    ["arn"] = $"{group.Arn[..^1]}log-stream:{stream.Name}",
                    ["storedBytes"] = 0,
                })]),
            },
            page.NextToken);
    }

    private JsonObject DescribeDeliverySources(AwsCall call, JsonObject input)
    {
        Authorize(call, "DescribeDeliverySources", "*");
        var all = _deliverySources.In(call.AccountId, call.Region);
        var page = Page.Of(all, input.Int("limit") ?? 50, 50, input.Text("nextToken"), "ValidationException");
        return WithToken(
            new JsonObject
            {
                ["deliverySources"] = new JsonArray([.. page.Items.Select(source => new JsonObject
                {
                    ["name"] = source.Name,
                    ["arn"] = $"arn:aws:logs:{call.Region}:{call.AccountId}:delivery-source:{source.Name}",
                    ["resourceArns"] = new JsonArray(source.ResourceArn),
                    ["service"] = source.ResourceArn.Split(':')[2],
                    ["logType"] = source.LogType,
                })]),
            },
            page.NextToken);
    }

    private JsonObject CreateLogGroup(AwsCall call, JsonObject input)
    {
        var name = GroupName(input);
        Authorize(call, "CreateLogGroup", name);
        _store.Create(call.AccountId, call.Region, name);
        return [];
    }

    private JsonObject DeleteLogGroup(AwsCall call, JsonObject input)
    {
        var name = GroupName(input);
        Authorize(call, "DeleteLogGroup", name);
        _store.Get(call.AccountId, call.Region, name);
        _store.Remove(call.AccountId, call.Region, name);
        return [];
    }

    private JsonObject CreateLogStream(AwsCall call, JsonObject input)
    {
        var name = GroupName(input);
        Authorize(call, "CreateLogStream", name);
        if (!_store.Get(call.AccountId, call.Region, name).AddStream(input.Required("logStreamName", "InvalidParameterException"), _clock.GetUtcNow()))
            throw new AwsException("ResourceAlreadyExistsException", "The specified log stream already exists");
        return [];
    }

    private JsonObject PutLogEvents(AwsCall call, JsonObject input)
    {
        var name = GroupName(input);
        Authorize(call, "PutLogEvents", name);
        var stream = input.Required("logStreamName", "InvalidParameterException");
        var events = (input["logEvents"] as JsonArray ?? []).OfType<JsonObject>().Select(each =>
            (DateTimeOffset.FromUnixTimeMilliseconds(each.Long("timestamp") ?? 0), each.Text("message") ?? ""));
        _store.Get(call.AccountId, call.Region, name).Write(stream, events, _clock.GetUtcNow());
        return new JsonObject { ["nextSequenceToken"] = Guid.NewGuid().ToString("N") };
    }

    private JsonObject PutRetentionPolicy(AwsCall call, JsonObject input)
    {
        var name = GroupName(input);
        Authorize(call, "PutRetentionPolicy", name);
        _store.Get(call.AccountId, call.Region, name).RetentionInDays = Retention.Check(input.Int("retentionInDays"));
        return [];
    }

    private JsonObject DeleteRetentionPolicy(AwsCall call, JsonObject input)
    {
        var name = GroupName(input);
        Authorize(call, "DeleteRetentionPolicy", name);
        _store.Get(call.AccountId, call.Region, name).RetentionInDays = null;
        return [];
    }

    // AWS names a group so, with an empty stream, also where an operation is about no stream.
    private static void Authorize(AwsCall call, string operation, string group) =>
        call.Authorize($"logs:{operation}", group == "*" ? "*" : $"arn:aws:logs:{call.Region}:{call.AccountId}:log-group:{group}:log-stream:");

    private static string GroupName(JsonObject input) => input.Text("logGroupIdentifier") is { } identifier
        ? identifier[(identifier.LastIndexOf("log-group:", StringComparison.Ordinal) is var at && at < 0 ? 0 : at + "log-group:".Length)..]
        : input.Required("logGroupName", "InvalidParameterException");

    private static JsonObject FilteredEvent(LogEvent each) => new()
    {
        ["logStreamName"] = each.Stream,
        ["timestamp"] = each.Timestamp,
        ["message"] = each.Message,
        ["ingestionTime"] = each.IngestionTime,
        ["eventId"] = each.Id,
    };

    private static JsonObject Describe(LogGroup group)
    {
        var output = new JsonObject
        {
            ["logGroupName"] = group.Name,
            ["creationTime"] = group.Created.ToUnixTimeMilliseconds(),
            ["metricFilterCount"] = 0,
            ["arn"] = group.Arn,
            ["logGroupArn"] = group.Arn[..^2],
            ["storedBytes"] = 0,
            ["logGroupClass"] = "STANDARD",
        };
        if (group.RetentionInDays is { } days) output["retentionInDays"] = days;
        return output;
    }

    private static JsonObject WithToken(JsonObject output, string? token)
    {
        if (token is not null) output["nextToken"] = token;
        return output;
    }
}
