using System.Text;
using CequenceApigw.Transactions.ExecutionLogs;

namespace CequenceApigw.Transactions.Tests.ExecutionLogs;

/// <summary>How long a request waits for its lines, and what is made of it then.</summary>
public class WaitingTests
{
    private const long Start = 1763800000123;

    private readonly ExecutionLogAssembler _assembler = new();

    [Fact]
    public void A_request_stays_pending_until_its_end_is_seen()
    {
        var log = new ExecutionLog().Head().Request();
        Add(log);
        Assert.Empty(_assembler.Take(Start + 60_000, Start));
        Assert.Equal(Start, Assert.Single(_assembler.Pending).FirstEvent);
        Add(new ExecutionLog(timestamp: Start + 29_000).Response());
        Assert.Single(_assembler.Take(Start + 60_000, Start));
        Assert.Empty(_assembler.Pending);
    }

    [Fact]
    public void A_request_whose_end_never_comes_is_given_up_after_the_longest_timeout()
    {
        var log = new ExecutionLog { Path = "/lost" }.Head().Request();
        Add(log);
        var last = log.Events[^1].Timestamp;
        var longest = (long)ExecutionLogAssembler.LongestRequest.TotalMilliseconds;
        Assert.Empty(_assembler.Take(long.MaxValue, last + longest - 1));
        Assert.Equal(UntransactableReason.NoStatus, Assert.Single(_assembler.Take(long.MaxValue, last + longest)).Untransactable);
    }

    [Fact]
    public void A_request_with_a_late_line_in_the_middle_waits_for_it()
    {
        var events = new ExecutionLog { ResponseBody = "late" }.Whole().Events;
        var late = events.Single(e => e.Message.Contains("Method response body", StringComparison.Ordinal));
        Add(events.Where(e => e != late));
        Assert.Empty(_assembler.Take(events[^1].Timestamp, 0));
        Add([late]);
        using var transaction = ReadableTransaction.Of(Assert.Single(_assembler.Take(events[^1].Timestamp, 0)));
        Assert.Equal("late", transaction.ResponseBody);
    }

    [Fact]
    public void A_request_without_its_beginning_waits_for_it_as_long_as_events_may_be_late()
    {
        var log = new ExecutionLog().Request().Response();
        Add(log.Events.Skip(2));
        var last = log.Events[^1].Timestamp;
        Assert.Empty(_assembler.Take(long.MaxValue, last - 1));
        Assert.Equal(UntransactableReason.NoRequestLine, Assert.Single(_assembler.Take(long.MaxValue, last)).Untransactable);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(403)]
    [InlineData(429)]
    public void The_beginning_of_a_slow_request_may_turn_up_after_its_end(int status)
    {
        var events = new ExecutionLog { ResponseBody = "slow" }.Head().Request().Response(status).Events;
        var end = events.TakeWhile(e => !e.Message.Contains("Method response", StringComparison.Ordinal)).Count();
        Add(events.Skip(end));
        Assert.Empty(_assembler.Take(events[^1].Timestamp, 0));
        Add(events.Take(end));
        var exchange = Assert.Single(_assembler.Take(events[^1].Timestamp, 0));
        Assert.Equal((events[0].Timestamp, events[^1].Timestamp), (exchange.FirstEvent, exchange.LastEvent));
        using var transaction = ReadableTransaction.Of(exchange);
        Assert.Equal($"{status}", transaction["response", "status-code"]);
        Assert.Equal("slow", transaction.ResponseBody);
        Assert.Empty(_assembler.Take(long.MaxValue, long.MaxValue));
    }

    [Fact]
    public void A_request_of_whose_trace_only_the_integrations_lines_are_there_waits_for_the_rest()
    {
        var events = new ExecutionLog { ResponseBody = "late" }.Whole().Events;
        var late = events.Where(e => e.Message.Contains("Method re", StringComparison.Ordinal) && !e.Message.Contains("path", StringComparison.Ordinal)).ToList();
        Add(events.Except(late));
        Assert.Empty(_assembler.Take(events[^1].Timestamp, 0));
        Add(late);
        using var transaction = ReadableTransaction.Of(Assert.Single(_assembler.Take(events[^1].Timestamp, 0)));
        Assert.Equal("late", transaction.ResponseBody);
    }

    [Fact]
    public void An_error_that_the_integration_answered_waits_for_its_response_lines()
    {
        var events = new ExecutionLog { ResponseBody = "none such" }.Head().Request().Response(404).Events;
        var late = events.Where(e => e.Message.Contains("Method response", StringComparison.Ordinal) || e.Message.Contains("Successfully", StringComparison.Ordinal)).ToList();
        Add(events.Except(late));
        Assert.Empty(_assembler.Take(events[^1].Timestamp, 0));
        Add(late);
        using var transaction = ReadableTransaction.Of(Assert.Single(_assembler.Take(events[^1].Timestamp, 0)));
        Assert.Equal("none such", transaction.ResponseBody);
    }

    [Fact]
    public void Lines_after_the_last_needed_one_begin_no_request()
    {
        var events = new ExecutionLog().Whole().Events;
        Add(events.SkipLast(1));
        var exchange = Assert.Single(_assembler.Take(long.MaxValue, long.MaxValue));
        Add([events[^1]]);
        Assert.Empty(_assembler.Take(long.MaxValue, long.MaxValue));
        Assert.Equal(events[^2].Timestamp, exchange.LastEvent);
    }

    [Fact]
    public void Requests_that_wait_take_no_more_memory_than_their_texts()
    {
        const int requests = 1_000;
        var logs = Enumerable.Range(0, requests).Select(number => new ExecutionLog($"{number:x8}-2222-4333-8444-555555555555", Start + number).Head().Request()
            .Line("There was an internal error while executing your request").Line("Method completed with status: 500")).ToList();
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var log in logs)
        {
            Add(log);
            _assembler.Take(long.MaxValue, 0);
        }
        // Messages are encoded here, too: 1,600 bytes a request.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / requests, 1_600, 5_000);
        Assert.Equal(requests, _assembler.Pending.Count);
    }

    private void Add(ExecutionLog log) => Add(log.Events);

    private void Add(IEnumerable<(string Message, long Timestamp)> events)
    {
        foreach (var (message, timestamp) in events)
            _assembler.Add(new LogEvent(Encoding.UTF8.GetBytes(message), timestamp));
    }
}
