using System.Collections.Concurrent;
using System.Diagnostics;
using CequenceApigw.Chaos;

namespace CequenceApigw.Benchmarks.Chaos;

/// <summary>Runs seeds of the chaos runner, or one again.</summary>
internal static class ChaosCommand
{
    /// <summary>One seed, with everything that went wrong in it.</summary>
    public static async Task<int> ReplayAsync(int seed)
    {
        var result = await ChaosRun.OfAsync(seed);
        foreach (var fault in result.Faults)
            Console.WriteLine(fault);
        Console.WriteLine(result);
        return result.Holds ? 0 : 1;
    }

    /// <summary>Many seeds on all cores; those that fail are printed.</summary>
    public static async Task<int> RunAsync(int count, int first)
    {
        var watch = Stopwatch.StartNew();
        var (failed, done, faults, transactions, repeated) = (new ConcurrentBag<int>(), 0, 0L, 0L, 0L);
        var minutes = 0L;
        await Parallel.ForEachAsync(Enumerable.Range(first, count), async (seed, _) =>
        {
            var result = await ChaosRun.OfAsync(seed);
            Interlocked.Add(ref faults, result.Faults.Count);
            Interlocked.Add(ref transactions, result.Transactions);
            Interlocked.Add(ref repeated, result.Repeated);
            Interlocked.Add(ref minutes, (long)result.SimulatedTime.TotalMinutes);
            if (!result.Holds)
            {
                failed.Add(seed);
                Console.WriteLine($"{string.Join('\n', result.Faults)}\n{result}");
            }
            if (Interlocked.Increment(ref done) % 100 == 0)
                Console.Error.WriteLine($"{done} of {count}, {failed.Count} failed, {watch.Elapsed.TotalSeconds:0} s");
        });
        Console.WriteLine(
            $"{count} seeds from {first}: {failed.Count} failed, {faults} faults, {transactions} transactions, {repeated} of them repeated, "
            + $"{minutes / 60} simulated hours, {watch.Elapsed.TotalSeconds:0} s. Replay one: chaos --seed N");
        return failed.IsEmpty ? 0 : 1;
    }
}
