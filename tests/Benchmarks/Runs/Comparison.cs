using System.Globalization;
using CequenceApigw.Benchmarks.Pages;

namespace CequenceApigw.Benchmarks.Runs;

/// <summary>Lets all contenders read the same pages in turns, and prints the least CPU time of each and the ratios.</summary>
internal sealed class Comparison(int groups, int requests, int repeat)
{
    private static readonly string Repository = FindRepository();

    private readonly Contender _bare = new("bare Utf8JsonReader pass", Environment.ProcessPath!, "bare");
    private readonly Contender _replay = new("replay", Path.Combine(Repository, "function/bin/Release/net10.0/linux-x64/bootstrap"), "replay");
    private readonly Contender _node = new("Node", "node", Path.Combine(AppContext.BaseDirectory, "node/forwarder.mjs"));

    public int Run()
    {
        var directory = Directory.CreateTempSubdirectory("pages").FullName;
        try
        {
            var (events, transactions) = PageGenerator.WriteAll(directory, groups, requests, seed: 1);
            Write($"{events} events, {transactions} transactions, {groups} log groups; the least of {repeat} runs");
            Measure(directory);
            return 0;
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private void Measure(string directory)
    {
        Contender[] contenders = [_bare, _replay, _node];
        var cost = contenders.ToDictionary(contender => contender, _ => (Cpu: double.MaxValue, Memory: 0.0));
        for (var round = 0; round < repeat; round++)
        {
            foreach (var contender in contenders)
            {
                var (cpu, memory) = contender.Run(directory);
                cost[contender] = (Math.Min(cost[contender].Cpu, cpu), Math.Max(cost[contender].Memory, memory));
            }
        }
        foreach (var (contender, (cpu, memory)) in cost)
            Write($"{contender.Name,-26} {cpu,8:0.00} s CPU {memory,8:0.0} MiB at most");
        Write($"replay / bare pass: {cost[_replay].Cpu / cost[_bare].Cpu:0.00}");
        Write($"Node / replay:      {cost[_node].Cpu / cost[_replay].Cpu:0.00}");
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CequenceApigw.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run this inside the repository.");
    }
}
