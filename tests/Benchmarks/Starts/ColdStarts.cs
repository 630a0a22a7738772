using System.Globalization;
using CequenceApigw.Benchmarks.Runs;

namespace CequenceApigw.Benchmarks.Starts;

/// <summary>
/// How long it takes from the start of the packaged <c>bootstrap</c> to its first request to the Lambda Runtime API, by
/// which Lambda takes it as started. In turns with a Node program that does nothing but that request.
/// </summary>
internal sealed class ColdStarts(int repeat)
{
    public async Task RunAsync()
    {
        using var package = new UnpackedFunction();
        await using var lambda = await RuntimeListener.StartAsync();
        StartedProgram[] programs =
        [
            new("bootstrap, forwarder", package.Bootstrap, [], lambda.Environment("forwarder")),
            new("bootstrap, discovery", package.Bootstrap, [], lambda.Environment("discovery")),
            new("bare Node", "node", [Repository.NodeScript("start.mjs")], lambda.Environment("")),
        ];
        var times = programs.ToDictionary(program => program, _ => new List<double>());
        // The first of each is left out: it reads the files from disk.
        for (var round = 0; round <= repeat; round++)
        {
            foreach (var program in programs)
            {
                var time = await program.TimeToRequestAsync(lambda);
                if (round > 0)
                    times[program].Add(time.TotalMilliseconds);
            }
        }
        foreach (var (program, all) in times)
        {
            all.Sort();
            Write($"{program.Name,-22} {all[0],6:0} ms at least {all[all.Count / 2],6:0} ms median {all[^1],6:0} ms at most");
        }
        Write($"bootstrap, forwarder / bare Node (median): {Median(times[programs[0]]) / Median(times[programs[2]]):0.00}");
        Write($"zip: {package.ZipBytes / 1e6:0.0} MB");
    }

    private static double Median(List<double> sorted) => sorted[sorted.Count / 2];

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
