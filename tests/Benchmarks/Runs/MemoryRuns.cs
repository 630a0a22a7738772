using System.Globalization;
using CequenceApigw.Benchmarks.Pages;

namespace CequenceApigw.Benchmarks.Runs;

/// <summary>
/// Replay's peak memory, through the HTTP client to an Edge, as events grow: by more requests a log group, all in one log
/// group, and by more log groups. Those are links to the same folders: ten times the pages would fill a disk.
/// </summary>
internal sealed class MemoryRuns(int groups, int requests, int times)
{
    public async Task RunAsync()
    {
        await using var edge = await LocalEdge.StartAsync();
        Measure(edge, "a tenth of the requests", groups, Math.Max(1, requests / 10), copies: 1);
        Measure(edge, "the whole run", groups, requests, copies: 1);
        Measure(edge, "the same events in one log group", 1, groups * requests, copies: 1);
        Measure(edge, $"{times} times the log groups", groups, requests, times);
    }

    private static void Measure(LocalEdge edge, string name, int groups, int requests, int copies)
    {
        var pages = Directory.CreateTempSubdirectory("pages").FullName;
        try
        {
            var (events, transactions) = PageGenerator.WriteAll(pages, groups, requests, seed: 1);
            var folders = Directory.GetDirectories(pages);
            for (var copy = 1; copy < copies; copy++)
            {
                foreach (var folder in folders)
                    Directory.CreateSymbolicLink($"{folder}-{copy}", folder);
            }
            var replay = Contender.Replay(name, "--edge", edge.Url);
            var cost = replay.Run(pages);
            edge.Check(name, copies * transactions);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name,-34} {copies * events,9} events {cost.Memory,8:0.0} MiB at most {cost.Cpu,8:0.00} s CPU"));
        }
        finally
        {
            Directory.Delete(pages, recursive: true);
        }
    }
}
