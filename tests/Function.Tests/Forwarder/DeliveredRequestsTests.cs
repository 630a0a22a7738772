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
    public async Task Sixteen_pages_are_read_at_once()
    {
        var dynamo = new InMemoryDynamoDb();
        var released = new TaskCompletionSource();
        var asked = 0;
        dynamo.BeforeAnswer = () =>
        {
            asked++;
            return released.Task;
        };
        var loading = DeliveredRequests.LoadAsync(new StateTable(dynamo, "state"), new Checkpoint(Group, 0, 0, 100, 1), default);
        Assert.Equal(16, asked);
        released.SetResult();
        await loading;
        Assert.InRange(asked, 101, 116);
    }

    [Fact]
    public async Task Pages_before_the_checkpoint_are_forgotten_and_then_deleted()
    {
        var requests = await LoadAsync(new Checkpoint(Group, 0, 0, 0, 0));
        foreach (var exchange in Exchanges(2500))
            requests.Add(exchange);
        await requests.SaveAsync(default);
        Assert.Equal((0L, 2L), (requests.FirstPage, requests.LastPage));
        requests.Forget(11_500);
        Assert.Equal((1L, 2L), (requests.FirstPage, requests.LastPage));
        Assert.Equal([0, 1, 2], await NumbersAsync());
        await requests.RemoveForgottenAsync(default);
        Assert.Equal([1, 2], await NumbersAsync());
    }

    [Fact]
    public async Task However_long_a_process_lives_it_leaves_few_pages()
    {
        var rig = new ForwarderRig();
        for (var minute = 0; minute < 60; minute++)
        {
            await rig.WriteAsync(200, from: minute * 200, at: minute * 60 + 10);
            await rig.RunAsync((minute + 1) * 60);
        }
        var pages = 0;
        await foreach (var page in rig.Table.QueryAsync<DeliveredPage>(default))
            pages++;
        // Twelve were written; those of the last 26 minutes may be needed.
        Assert.InRange(pages, 2, 7);
    }

    [Fact]
    public async Task So_many_as_an_HTTP_API_may_have_before_the_checkpoint_moves_find_room()
    {
        // 5,000 a second for 26 minutes.
        const int pages = 7_800;
        for (var number = 0; number < pages; number++)
            await _table.PutAsync(new DeliveredPage(Group, number, 10, [new RequestDigest((ulong)number)]), default);
        var known = 0;
        await foreach (var page in _table.QueryAsync<DeliveredPage>(default))
            known += page.Delivered.Count;
        Assert.Equal(pages, known);
    }

    [Fact]
    public async Task An_item_of_a_former_round_is_not_taken_for_a_page()
    {
        var exchange = Exchanges(1).Single();
        await _table.PutAsync(new DeliveredPage(Group, 3, 10, [exchange.Digest]), default);
        Assert.False((await LoadAsync(new Checkpoint(Group, 0, 8195, 8195, 1))).Contains(exchange));
        Assert.True((await LoadAsync(new Checkpoint(Group, 0, 3, 3, 1))).Contains(exchange));
    }

    private async Task<List<long>> NumbersAsync()
    {
        var numbers = new List<long>();
        await foreach (var page in _table.QueryAsync<DeliveredPage>(default))
            numbers.Add(page.Number);
        return numbers;
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
