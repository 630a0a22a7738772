using CequenceApigw.Function.Forwarder.Progress;
using CequenceApigw.Function.State;
using CequenceApigw.Function.Tests.State;
using CequenceApigw.Transactions;
using CequenceApigw.Transactions.AccessLogs;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>What a process leaves to the next about requests that are done with.</summary>
public class DeliveredRequestsTests
{
    private const string Group = "/aws/vendedlogs/x";

    private readonly StateTable _table = new(new InMemoryDynamoDb(), "state");

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(3500)]
    public async Task Another_process_knows_them_all(int count)
    {
        var exchanges = Exchanges(count);
        var first = await LoadAsync(new Checkpoint(Group, 0, 0, 0, 0));
        foreach (var batch in exchanges.Chunk(300))
        {
            foreach (var exchange in batch)
                first.Add(exchange);
            await first.SaveAsync(default);
        }
        // The checkpoint may be older than the pages.
        foreach (var lastPage in new[] { 0, first.LastPage })
        {
            var second = await LoadAsync(new Checkpoint(Group, 0, 0, lastPage, 1));
            Assert.All(exchanges, exchange => Assert.True(second.Contains(exchange)));
        }
    }

    [Fact]
    public async Task Pages_before_the_checkpoint_are_forgotten_and_their_items_used_again()
    {
        var requests = await LoadAsync(new Checkpoint(Group, 0, 0, 0, 0));
        foreach (var exchange in Exchanges(2500))
            requests.Add(exchange);
        await requests.SaveAsync(default);
        Assert.Equal((0L, 2L), (requests.FirstPage, requests.LastPage));
        requests.Forget(11_500);
        Assert.Equal((1L, 2L), (requests.FirstPage, requests.LastPage));
        Assert.Equal(DeliveredPage.IdOf(Group, 1), DeliveredPage.IdOf(Group, 1025));
    }

    [Fact]
    public async Task An_item_of_a_former_round_is_not_taken_for_a_page()
    {
        var exchange = Exchanges(1).Single();
        await _table.PutAsync(new DeliveredPage(Group, 3, 10, [exchange.Digest]), default);
        Assert.False((await LoadAsync(new Checkpoint(Group, 0, 1027, 1027, 1))).Contains(exchange));
        Assert.True((await LoadAsync(new Checkpoint(Group, 0, 3, 3, 1))).Contains(exchange));
    }

    private Task<DeliveredRequests> LoadAsync(Checkpoint checkpoint) => DeliveredRequests.LoadAsync(_table, checkpoint, default);

    // The n-th at the timestamp n.
    private static IReadOnlyList<Exchange> Exchanges(int count)
    {
        var assembler = new AccessLogAssembler();
        for (var number = 0; number < count; number++)
            assembler.Add(new LogEvent(System.Text.Encoding.UTF8.GetBytes(LoggedRequest.Http(number, number).Message), number));
        return assembler.Take(long.MaxValue, long.MaxValue);
    }
}
