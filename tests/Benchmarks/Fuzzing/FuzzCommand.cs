using System.Diagnostics;

namespace CequenceApigw.Benchmarks.Fuzzing;

/// <summary>Runs the fuzzer on all cores. A fault names the seed that brings it back: <c>fuzz --count 1 --seed …</c>.</summary>
internal static class FuzzCommand
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(10);

    public static int Run(int count, int seed)
    {
        var started = Stopwatch.StartNew();
        var (workers, transactions) = (Environment.ProcessorCount, 0L);
        var current = new (int Seed, long Since)[workers];
        using var watch = new Timer(_ => EndOnHang(current), null, Hang, Hang);
        Parallel.For(0, workers, worker =>
        {
            var fuzzer = new Fuzzer();
            for (var at = worker; at < count; at += workers)
            {
                current[worker] = (unchecked(seed + at), started.ElapsedMilliseconds);
                RunOne(fuzzer, current[worker].Seed);
            }
            current[worker] = default;
            Interlocked.Add(ref transactions, fuzzer.Transactions);
        });
        Console.WriteLine($"{count} inputs from seed {seed}: no fault, {transactions} transactions, {started.Elapsed.TotalSeconds:0} s");
        return 0;

        void EndOnHang((int Seed, long Since)[] running)
        {
            foreach (var (at, since) in running)
            {
                if (since > 0 && started.ElapsedMilliseconds - since > Hang.TotalMilliseconds)
                    Environment.FailFast($"The input of seed {at} takes more than {Hang.TotalSeconds} s.");
            }
        }
    }

    private static void RunOne(Fuzzer fuzzer, int seed)
    {
        try
        {
            fuzzer.Run(seed);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"The input of seed {seed} makes it fail.", e);
        }
    }
}
