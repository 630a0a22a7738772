using System.Diagnostics;
using CequenceApigw.Benchmarks.Fuzzing.Targets;

namespace CequenceApigw.Benchmarks.Fuzzing;

/// <summary>
/// Runs the fuzzers on all cores, each with so many inputs. A fault names target and seed that bring it back:
/// <c>fuzz --count 1 --target … --seed …</c>.
/// </summary>
internal static class FuzzCommand
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    /// <summary>All that is fuzzed.</summary>
    public static IReadOnlyList<Func<IFuzzTarget>> Targets { get; } =
    [
        () => new LogFuzzing(), () => new HeaderMapFuzzing(), () => new AccessLogFuzzing(), () => new ApiConfigFuzzing(), () => new UapAnswerFuzzing(),
        () => new CustomResourceFuzzing(), () => new CloudFormationAnswerFuzzing(), () => new DotEnvFuzzing(),
    ];

    /// <param name="count">Inputs of each target.</param>
    /// <param name="seed">The first one's.</param>
    /// <param name="target">The number of one target, from 1; 0 is all.</param>
    public static int Run(int count, int seed, int target)
    {
        for (var at = 1; at <= Targets.Count; at++)
        {
            if (target == 0 || target == at)
                RunTarget(at, count, seed);
        }
        return 0;
    }

    private static void RunTarget(int target, int count, int seed)
    {
        var started = Stopwatch.StartNew();
        var (workers, accepted) = (Environment.ProcessorCount, 0L);
        var current = new (int Seed, long Since)[workers];
        using var watch = new Timer(_ => EndOnHang(current), null, Hang, Hang);
        Parallel.For(0, workers, worker =>
        {
            var fuzzer = Targets[target - 1]();
            for (var at = worker; at < count; at += workers)
            {
                current[worker] = (unchecked(seed + at), started.ElapsedMilliseconds);
                RunOne(fuzzer, target, current[worker].Seed);
            }
            current[worker] = default;
            Interlocked.Add(ref accepted, fuzzer.Accepted);
        });
        Console.WriteLine(
            $"{target} {Targets[target - 1]().Name}: {count} inputs from seed {seed}, no fault, {accepted} accepted, {started.Elapsed.TotalSeconds:0} s, "
            + $"{GC.GetTotalMemory(forceFullCollection: true) / 1048576} MiB live at the end");

        void EndOnHang((int Seed, long Since)[] running)
        {
            foreach (var (at, since) in running)
            {
                if (since > 0 && started.ElapsedMilliseconds - since > Hang.TotalMilliseconds)
                    Environment.FailFast($"The input of seed {at} for target {target} takes more than {Hang.TotalSeconds} s.");
            }
        }
    }

    private static void RunOne(IFuzzTarget fuzzer, int target, int seed)
    {
        try
        {
            fuzzer.Run(seed);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"The input of seed {seed} makes target {target} ({fuzzer.Name}) fail.", e);
        }
    }
}
