using System.Diagnostics;
using System.Globalization;

namespace CequenceApigw.Benchmarks.Rollouts;

/// <summary>What a step over the simulated organization cost.</summary>
/// <param name="Name">The step.</param>
/// <param name="Calls">AWS calls.</param>
/// <param name="Seconds">Wall time, the simulation's own work included.</param>
internal sealed record StepCost(string Name, long Calls, double Seconds)
{
    public static async Task<StepCost> MeasureAsync(SimulatedOrganization organization, string name, Func<Task> work)
    {
        var before = await organization.CallsAsync();
        // What the step before has left must not count.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        ForgetPeak();
        var started = Stopwatch.GetTimestamp();
        await work();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var memory = Peak();
        var after = await organization.CallsAsync();
        var calls = after
            .Select(call => (call.Key, Count: call.Value - before.GetValueOrDefault(call.Key)))
            .Where(call => call.Count > 0)
            .OrderByDescending(call => call.Count)
            .ToList();
        var total = calls.Sum(call => call.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12} {total,8} calls {seconds,8:0.0} s {memory,7:0} MiB"));
        foreach (var (operation, count) in calls)
            Console.WriteLine($"{"",14}{count,7} {operation}");
        return new StepCost(name, total, seconds);
    }

    // Linux begins the peak anew.
    private static void ForgetPeak() => File.WriteAllText("/proc/self/clear_refs", "5");

    /// <summary>The process's peak memory in MiB.</summary>
    public static double Peak()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }
}
