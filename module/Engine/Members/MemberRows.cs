using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace CequenceApigw.Engine.Members;

/// <summary>Works on many members at once; each row comes as soon as it is there, whatever takes longer.</summary>
internal static class MemberRows
{
    /// <summary>Members worked on at once.</summary>
    public const int AtOnce = 64;

    public static async IAsyncEnumerable<TRow> ReadAsync<TMember, TRow>(
        IAsyncEnumerable<TMember> members,
        Func<TMember, CancellationToken, Task<TRow>> read,
        [EnumeratorCancellation] CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var rows = Channel.CreateBounded<TRow>(AtOnce);
        var reading = FillAsync(members, read, rows.Writer, stop.Token);
        try
        {
            await foreach (var row in rows.Reader.ReadAllAsync(ct))
                yield return row;
        }
        finally
        {
            // Who stops listening stops the work, too.
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task FillAsync<TMember, TRow>(
        IAsyncEnumerable<TMember> members, Func<TMember, CancellationToken, Task<TRow>> read, ChannelWriter<TRow> rows, CancellationToken ct)
    {
        try
        {
            var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct };
            await Parallel.ForEachAsync(members, atOnce, async (member, stop) => await rows.WriteAsync(await read(member, stop), stop));
            rows.Complete();
        }
        catch (Exception exception)
        {
            rows.Complete(exception);
        }
    }
}
