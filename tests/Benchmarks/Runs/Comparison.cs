using System.Globalization;
using CequenceApigw.Benchmarks.Pages;

namespace CequenceApigw.Benchmarks.Runs;

/// <summary>Lets all contenders read the same pages in turns, and prints what each has cost at least and the ratios.</summary>
internal sealed class Comparison(int groups, int requests, int repeat)
{
    private readonly Contender _bare = new("bare Utf8JsonReader pass", Environment.ProcessPath!, pages => ["bare", pages]);
    private readonly Contender _replay = Contender.Replay("replay");
    private readonly Contender _node = Contender.Node("Node");

    public async Task RunAsync()
    {
        await using var edge = await LocalEdge.StartAsync();
        var pages = Directory.CreateTempSubdirectory("pages").FullName;
        try
        {
            var (events, transactions) = PageGenerator.WriteAll(pages, groups, requests, seed: 1);
            Write($"{events} events, {transactions} transactions, {groups} log groups; the least CPU and the most memory of {repeat} rounds");
            Measure(pages, edge, transactions);
        }
        finally
        {
            Directory.Delete(pages, recursive: true);
        }
    }

    private void Measure(string pages, LocalEdge edge, long transactions)
    {
        var replayToEdge = Contender.Replay("replay to the Edge", "--edge", edge.Url);
        var nodeToEdge = Contender.Node("Node to the Edge", "--edge", edge.Url);
        Contender[] contenders = [_bare, _replay, _node, replayToEdge, nodeToEdge];
        var costs = contenders.ToDictionary(contender => contender, _ => RunCost.None);
        var batches = new Dictionary<Contender, long>();
        for (var round = 0; round < repeat; round++)
        {
            foreach (var contender in contenders)
            {
                costs[contender] = costs[contender].And(contender.Run(pages));
                batches[contender] = edge.Check(contender.Name, contender == replayToEdge || contender == nodeToEdge ? transactions : 0);
            }
        }
        foreach (var (contender, cost) in costs)
            Write($"{contender.Name,-26} {cost.Cpu,8:0.00} s CPU {cost.Memory,8:0.0} MiB at most {batches[contender],8} batches posted");
        Write($"replay / bare pass:             {costs[_replay].Cpu / costs[_bare].Cpu:0.00}");
        Write($"Node / replay:                  {costs[_node].Cpu / costs[_replay].Cpu:0.00}");
        Write($"Node / replay, to the Edge:     {costs[nodeToEdge].Cpu / costs[replayToEdge].Cpu:0.00}");
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
