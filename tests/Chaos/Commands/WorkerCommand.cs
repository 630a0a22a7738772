using System.CommandLine;
using System.Text.Json;

namespace CequenceApigw.Chaos.Commands;

/// <summary>Runs seeds one after the other on one thread, and writes each result as a line of JSON. <see cref="ChaosProcesses"/> starts it.</summary>
internal static class WorkerCommand
{
    public const string Name = "worker";

    private static readonly Argument<int> First = new("first");
    private static readonly Argument<int> Step = new("step");
    private static readonly Argument<int> Last = new("last");

    public static Command Create()
    {
        var command = new Command(Name) { First, Step, Last };
        command.Hidden = true;
        command.SetAction(parsed => RunAsync(parsed.GetValue(First), parsed.GetValue(Step), parsed.GetValue(Last)));
        return command;
    }

    private static async Task<int> RunAsync(int first, int step, int last)
    {
        // What is done at once is done in the order in which it was begun: with a second thread it would be another one each time.
        if (!ThreadPool.SetMinThreads(1, 1) || !ThreadPool.SetMaxThreads(1, 1))
            throw new InvalidOperationException($"A seed repeats itself on one thread alone: set {ChaosProcesses.OneProcessor}=1.");
        for (var seed = first; seed <= last; seed += step)
        {
            var current = seed;
            // From the pool's thread on, not beside it.
            var result = await Task.Run(() => ChaosRun.OfAsync(current));
            Console.WriteLine(JsonSerializer.Serialize(result));
        }
        return 0;
    }
}
