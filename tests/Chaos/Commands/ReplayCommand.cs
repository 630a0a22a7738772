using System.CommandLine;

namespace CequenceApigw.Chaos.Commands;

/// <summary>Runs a seed again, with everything that goes wrong in it, in order.</summary>
internal static class ReplayCommand
{
    private static readonly Argument<int> Seed = new("seed") { Description = "The seed." };

    public static Command Create()
    {
        var command = new Command("replay", "Runs a seed again and prints what went wrong in it, in order. The exit code is 1 if it failed.") { Seed };
        command.SetAction(parsed => RunAsync(parsed.GetValue(Seed)));
        return command;
    }

    private static async Task<int> RunAsync(int seed)
    {
        var result = await ChaosProcesses.RunAsync(seed, count: 1).SingleAsync();
        foreach (var fault in result.Faults)
            Console.WriteLine(fault);
        Console.WriteLine(result);
        return result.Holds ? 0 : 1;
    }
}
