namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>
/// Buffers for the texts of requests, used again. A page holds hundreds of requests, many more than ArrayPool keeps
/// buffers for. Safe for use by several threads. Requests that wait for long have no part in them (<see cref="LoggedLines.Compact"/>).
/// </summary>
internal static class LineBuffers
{
    // Five lines of 1,024 bytes at most, and the short ones.
    private const int Size = 6 * 1024;

    // 24 MiB: more than are under way at once in any log but the busiest.
    private const int MostFree = 4096;

    private static readonly Stack<byte[]> Free = [];

    public static byte[] Rent()
    {
        lock (Free)
            return Free.TryPop(out var buffer) ? buffer : GC.AllocateUninitializedArray<byte>(Size);
    }

    /// <summary>Takes a buffer back; one that was not rented here is left to the garbage collector.</summary>
    public static void Return(byte[] buffer)
    {
        if (buffer.Length != Size)
            return;
        lock (Free)
        {
            if (Free.Count < MostFree)
                Free.Push(buffer);
        }
    }
}
