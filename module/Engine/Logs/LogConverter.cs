using System.Buffers;
using System.Text;
using CequenceApigw.Transactions;
using CequenceApigw.Transactions.Redacting;
using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Engine.Logs;

/// <summary>Makes of log events what the forwarder would make of them.</summary>
public sealed class LogConverter
{
    private const string ExecutionLogs = "API-Gateway-Execution-Logs_";

    private readonly string _accountId;
    private readonly string _region;
    private readonly Redaction? _redaction;

    /// <param name="accountId">The account (12 digits) that the transactions name as their source; may be empty.</param>
    /// <param name="region">Its Region; may be empty.</param>
    /// <param name="redactedHeaders">Names of headers whose values are replaced.</param>
    /// <param name="redactedJsonMembers">Names of JSON members, form fields and query parameters likewise.</param>
    /// <exception cref="IntegrationException"><c>OptionInvalid</c>: a name can't be one.</exception>
    public LogConverter(string accountId, string region, IReadOnlyList<string> redactedHeaders, IReadOnlyList<string> redactedJsonMembers)
    {
        RedactionRules.Check(redactedHeaders, redactedJsonMembers);
        (_accountId, _region) = (accountId, region);
        _redaction = Redaction.Of(redactedHeaders, redactedJsonMembers);
    }

    /// <summary>Events so far that are not API Gateway's.</summary>
    public long UnknownEvents { get; private set; }

    /// <summary>The requests of the log, one group after the other, each in the order of first events.</summary>
    /// <param name="events">All events that there are, in any order.</param>
    public IEnumerable<ConvertedRequest> Convert(IEnumerable<LoggedEvent> events) =>
        events.GroupBy(each => each.LogGroupName).SelectMany(group => ConvertGroup(group.Key, group.OrderBy(each => each.Timestamp)));

    private IEnumerable<ConvertedRequest> ConvertGroup(string logGroupName, IEnumerable<LoggedEvent> events)
    {
        var assembler = new EitherLogAssembler();
        foreach (var each in events)
        {
            assembler.Add(new LogEvent(
                Encoding.UTF8.GetBytes(each.Message), each.Timestamp, each.IngestionTime, Encoding.UTF8.GetBytes(each.EventId), Encoding.UTF8.GetBytes(each.LogStreamName)));
        }
        UnknownEvents += assembler.UnknownEvents;
        using var writer = new TransactionWriter(SourceOf(logGroupName), _redaction);
        foreach (var exchange in assembler.Take(long.MaxValue, long.MaxValue))
            yield return Converted(exchange, writer);
    }

    private static ConvertedRequest Converted(Exchange exchange, TransactionWriter writer)
    {
        if (exchange.Untransactable is { } reason)
            return new ConvertedRequest(exchange.TransactionId, null, reason.ToString());
        var json = new ArrayBufferWriter<byte>();
        writer.Write(exchange, json);
        return new ConvertedRequest(exchange.TransactionId, Encoding.UTF8.GetString(json.WrittenSpan), null);
    }

    private TransactionSource SourceOf(string logGroupName)
    {
        var version = typeof(LogConverter).Assembly.GetName().Version!.ToString(3);
        return logGroupName.StartsWith(ExecutionLogs, StringComparison.Ordinal) && logGroupName[ExecutionLogs.Length..].Split('/', 2) is [var apiId, var stage]
            ? new TransactionSource(version, _accountId, _region, apiId, stage)
            : new TransactionSource(version, _accountId, _region);
    }
}
