using System.CommandLine;
using System.Diagnostics;

namespace CequenceApigw.Chaos.Commands;

/// <summary>Runs many seeds on all cores; those that fail are printed.</summary>
internal static class RunCommand
{
    private static readonly Option<int> Seeds = new("--seeds") { Description = "How many.", DefaultValueFactory = _ => 100 };
    private static readonly Option<int> From = new("--from") { Description = "The first one.", DefaultValueFactory = _ => 1 };

    public static Command Create()
    {
        var command = new Command("run", "Runs many seeds, on all cores. The exit code is 1 if one failed.") { Seeds, From };
        command.SetAction(parsed => RunAsync(parsed.GetValue(From), parsed.GetValue(Seeds)));
        return command;
    }

    private static async Task<int> RunAsync(int first, int count)
    {
        var watch = Stopwatch.StartNew();
        var (done, failed, faults, transactions, repeated, time) = (0, 0, 0L, 0L, 0L, TimeSpan.Zero);
        await foreach (var result in ChaosProcesses.RunAsync(first, count))
        {
            (faults, transactions, repeated) = (faults + result.Faults.Count, transactions + result.Transactions, repeated + result.Repeated);
            time += result.SimulatedTime;
            if (!result.Holds)
            {
                failed++;
                Console.WriteLine(result);
            }
            if (++done % 100 == 0)
                Console.Error.WriteLine($"{done} of {count}, {failed} failed, {watch.Elapsed.TotalSeconds:0} s");
        }
        Console.WriteLine(
            $"{done} seeds from {first}: {failed} failed, {faults} faults, {transactions} transactions, {repeated} of them repeated, "
            + $"{time.TotalHours:0} simulated hours, {watch.Elapsed.TotalSeconds:0} s");
        return failed == 0 && done == count ? 0 : 1;
    }
}
