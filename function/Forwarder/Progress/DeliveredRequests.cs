using CequenceApigw.Function.State;
using CequenceApigw.Transactions;
using CequenceApigw.Transactions.ExecutionLogs;

namespace CequenceApigw.Function.Forwarder.Progress;

/// <summary>
/// The requests of a log group that are done with and lie after its checkpoint: a process that begins at the checkpoint
/// meets them again and must not send them again. Kept in pages, so that a batch writes little.
/// </summary>
internal sealed class DeliveredRequests
{
    // 16 KB of digests at most are written with each batch.
    private const int RequestsAPage = 1000;

    // Answers of the state table that a log group waits for at once: a busy one has thousands of pages.
    private const int PagesAtOnce = 16;

    // Lines without significance follow the one that completes a request, within milliseconds.
    private const long Trail = 10_000;

    // A piece without an end is waited for so long.
    private static readonly long Longest = (long)ExecutionLogAssembler.LongestRequest.TotalMilliseconds;

    private readonly StateTable _table;
    private readonly string _logGroupName;
    private readonly HashSet<RequestDigest> _before = [];
    private readonly Queue<(long Number, long Until)> _full = [];
    private readonly Queue<DeliveredPage> _unwritten = [];
    private readonly Queue<long> _forgotten = [];
    private List<RequestDigest> _page = [];
    private int _requests;
    private long _until;
    private long _beforeUntil;
    private bool _isChanged;

    private DeliveredRequests(StateTable table, Checkpoint checkpoint)
    {
        (_table, _logGroupName) = (table, checkpoint.LogGroupName);
        FirstPage = checkpoint.FirstPage;
        LastPage = checkpoint.LastPage;
    }

    public long FirstPage { get; private set; }

    public long LastPage { get; private set; }

    /// <summary>Reads what earlier processes have delivered.</summary>
    public static async Task<DeliveredRequests> LoadAsync(StateTable table, Checkpoint checkpoint, CancellationToken cancellationToken)
    {
        var requests = new DeliveredRequests(table, checkpoint);
        for (var number = checkpoint.FirstPage; ;)
        {
            // Behind those that the checkpoint counts there is hardly ever one.
            var count = (int)Math.Clamp(checkpoint.LastPage - number, 1, PagesAtOnce);
            var pages = await Task.WhenAll(Enumerable.Range(0, count).Select(next => LoadPageAsync(table, checkpoint, number + next, cancellationToken))).ConfigureAwait(false);
            foreach (var page in pages.OfType<DeliveredPage>())
                requests.TakeOver(page);
            number += count;
            // The last pages may have been written without the checkpoint that counts them.
            if (pages[^1] is null && number > checkpoint.LastPage)
                return requests;
        }
    }

    /// <summary>Deletes what processes have delivered.</summary>
    public static async Task DeleteAsync(StateTable table, Checkpoint checkpoint, CancellationToken cancellationToken)
    {
        var delivered = await LoadAsync(table, checkpoint, cancellationToken).ConfigureAwait(false);
        // The last first: those that are left are found again from the checkpoint on.
        foreach (var (number, _) in delivered._full.Reverse())
            await table.DeleteAsync<DeliveredPage>(DeliveredPage.IdOf(checkpoint.LogGroupName, number), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<DeliveredPage?> LoadPageAsync(StateTable table, Checkpoint checkpoint, long number, CancellationToken cancellationToken) =>
        await table.GetAsync<DeliveredPage>(DeliveredPage.IdOf(checkpoint.LogGroupName, number), cancellationToken).ConfigureAwait(false) is { } page
            && page.Number == number ? page : null;

    /// <summary>Whether an earlier process is done with it.</summary>
    public bool Contains(Exchange exchange) => _before.Count > 0 && _before.Contains(exchange.Digest);

    /// <summary>The request is done with: acknowledged, set aside, or none that can be sent.</summary>
    public void Add(Exchange exchange)
    {
        if (_requests == RequestsAPage)
            Turn();
        _page.Add(exchange.Digest);
        // A process may begin in the midst of it, and see a piece without what tells apart the requests of one id.
        if (exchange.IdDigest != exchange.Digest)
            _page.Add(exchange.IdDigest);
        _requests++;
        _until = Math.Max(_until, exchange.LastEvent + Trail);
        _isChanged = true;
    }

    /// <summary>Writes what was added.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        for (; _unwritten.TryPeek(out var page); _unwritten.Dequeue())
            await _table.PutAsync(page, cancellationToken).ConfigureAwait(false);
        if (!_isChanged)
            return;
        await _table.PutAsync(Page, cancellationToken).ConfigureAwait(false);
        _isChanged = false;
    }

    /// <summary>The checkpoint is about to move: pages that lie before it are not needed any more.</summary>
    public void Forget(long readTo)
    {
        while (_full.TryPeek(out var page) && page.Until <= readTo)
        {
            _full.Dequeue();
            FirstPage = page.Number + 1;
            _forgotten.Enqueue(page.Number);
        }
        if (_beforeUntil <= readTo)
            _before.Clear();
    }

    /// <summary>The checkpoint has moved: deletes the pages that lie before it.</summary>
    public async Task RemoveForgottenAsync(CancellationToken cancellationToken)
    {
        for (; _forgotten.TryPeek(out var number); _forgotten.Dequeue())
            await _table.DeleteAsync<DeliveredPage>(DeliveredPage.IdOf(_logGroupName, number), cancellationToken).ConfigureAwait(false);
    }

    private DeliveredPage Page => new(_logGroupName, LastPage, _until, _page);

    private void TakeOver(DeliveredPage page)
    {
        _before.UnionWith(page.Delivered);
        _beforeUntil = Math.Max(_beforeUntil, page.Until + Longest);
        _full.Enqueue((page.Number, page.Until));
        LastPage = Math.Max(LastPage, page.Number + 1);
    }

    private void Turn()
    {
        if (_isChanged)
            _unwritten.Enqueue(Page);
        _full.Enqueue((LastPage++, _until));
        (_page, _requests, _until, _isChanged) = ([], 0, 0, false);
    }
}
