using System.CommandLine;
using CequenceApigw.Chaos.Commands;

namespace CequenceApigw.Chaos;

internal static class Program
{
    public static Task<int> Main(string[] arguments) => new RootCommand("The whole way with everything going wrong, by seeds.")
    {
        RunCommand.Create(),
        ReplayCommand.Create(),
        WorkerCommand.Create(),
    }.Parse(arguments).InvokeAsync();
}
