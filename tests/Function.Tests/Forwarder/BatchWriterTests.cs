using System.Net;
using System.Text;
using System.Text.Json;
using CequenceApigw.Function.Forwarder.Delivery;
using CequenceApigw.Function.Forwarder.Reporting;
using CequenceApigw.Transactions;
using CequenceApigw.Transactions.AccessLogs;
using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>The body of a batch: what is in it, and when it may be written to again.</summary>
public sealed class BatchWriterTests : IDisposable
{
    private readonly BatchWriter _batch = new(new TransactionWriter(new TransactionSource("0.1.0", "111122223333", "eu-west-1")));
    private readonly FakeEdge _edge = new();

    public void Dispose()
    {
        _batch.Dispose();
        _edge.Dispose();
    }

    [Fact]
    public void A_transaction_that_belongs_into_the_next_batch_is_in_that_body_only()
    {
        // Larger than half a batch.
        var (first, second) = (Exchange(1, length: 600_000), Exchange(2, length: 600_000));
        Assert.True(_batch.TryAdd(first));
        Assert.False(_batch.TryAdd(second));
        Assert.Equal([LoggedRequest.Id(1)], Ids(_batch.Body));
        _batch.Keep([], isBodyFree: true);
        Assert.True(_batch.TryAdd(second));
        Assert.True(_batch.TryAdd(Exchange(3)));
        Assert.Equal([LoggedRequest.Id(2), LoggedRequest.Id(3)], Ids(_batch.Body));
    }

    [Fact]
    public void What_is_left_of_a_batch_is_in_the_next_body()
    {
        for (var number = 1; number <= 4; number++)
            Assert.True(_batch.TryAdd(Exchange(number)));
        _batch.Keep([_batch.Items[1], _batch.Items[3]], isBodyFree: true);
        Assert.True(_batch.TryAdd(Exchange(5)));
        Assert.Equal([LoggedRequest.Id(2), LoggedRequest.Id(4), LoggedRequest.Id(5)], Ids(_batch.Body));
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public void A_body_that_may_still_be_read_is_not_written_to(bool isBodyFree, int idAfterwards)
    {
        Assert.True(_batch.TryAdd(Exchange(1)));
        var body = _batch.Body;
        _batch.Keep([], isBodyFree);
        Assert.True(_batch.TryAdd(Exchange(2)));
        Assert.Equal([LoggedRequest.Id(2)], Ids(_batch.Body));
        Assert.Equal([LoggedRequest.Id(idAfterwards)], Ids(body));
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, true)]
    [InlineData(HttpStatusCode.BadRequest, true)]
    [InlineData(HttpStatusCode.ServiceUnavailable, false)]
    public async Task A_body_is_free_once_its_first_attempt_is_answered(HttpStatusCode firstAnswer, bool isBodyFree)
    {
        _edge.Answer = post => post == 1 && firstAnswer != HttpStatusCode.OK ? new(firstAnswer) : null;
        var statistics = new RunStatistics();
        using var http = new HttpClient(_edge);
        var edge = new EdgeClient(new HttpRetry(http, new InstantTime(), statistics), new Uri("https://edge.example.com/api-transactions"), tokens: null, statistics);
        Assert.True(_batch.TryAdd(Exchange(1)) && _batch.TryAdd(Exchange(2)));
        var receipt = new DeliveryReceipt();
        await new BatchDelivery(edge).DeliverAsync(_batch.Items, receipt, default, _batch.Body);
        Assert.Equal(2, receipt.Accepted.Count);
        Assert.Equal(isBodyFree, receipt.IsBodyFree);
        Assert.Equal([LoggedRequest.Id(1), LoggedRequest.Id(2)], _edge.Received.Order());
    }

    private static Exchange Exchange(int number, int length = 1)
    {
        var log = new AccessLogAssembler();
        var line = LoggedRequest.Http(number, 1000).Message.Replace("\"/\"", $"\"/{new string('x', length)}\"", StringComparison.Ordinal);
        log.Add(new LogEvent(Encoding.UTF8.GetBytes(line), 1000));
        return Assert.Single(log.Take(long.MaxValue, long.MaxValue));
    }

    private static List<string?> Ids(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        return [.. json.RootElement.GetProperty("data").EnumerateArray().Select(transaction => transaction.GetProperty("transaction-id").GetString())];
    }
}
