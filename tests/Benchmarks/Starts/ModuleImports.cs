using System.Globalization;
using CequenceApigw.Benchmarks.Runs;

namespace CequenceApigw.Benchmarks.Starts;

/// <summary>
/// What importing the module adds to the start of PowerShell: whole processes, in turns, from their start to their end. And what the
/// first cmdlet adds, which loads the engine and AWS's SDK.
/// </summary>
internal sealed class ModuleImports(int repeat)
{
    // Ends at the first thing the engine looks at, before any connection.
    private const string FirstCmdlet = "try { Get-CqApiGwRollout -ProfileName nobody } catch { }";

    public void Run()
    {
        var powerShell = PowerShellProcess.Find();
        var import = $"Import-Module '{Repository.Module}'";
        var (bare, imported, used) = (new List<ProcessTime>(), new List<ProcessTime>(), new List<ProcessTime>());
        // The first of each is left out: it reads the files from disk.
        for (var round = 0; round <= repeat; round++)
        {
            var times = new[] { "", import, $"{import}; {FirstCmdlet}" }.Select(powerShell.Run).ToList();
            if (round == 0)
                continue;
            bare.Add(times[0]);
            imported.Add(times[1]);
            used.Add(times[2]);
        }
        Write("pwsh", bare);
        Write("with the module", imported);
        Write("and a cmdlet", used);
        WriteMore("import", imported, bare);
        WriteMore("first cmdlet", used, imported);
    }

    private static void Write(string name, List<ProcessTime> times) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-16} {times.Min(time => time.Elapsed),6:0} ms at least {Median(times.Select(time => time.Elapsed)),6:0} ms median"
        + $" {Median(times.Select(time => time.Processor)),6:0} ms CPU"));

    // Of neighbours in time: a busy machine slows both.
    private static void WriteMore(string name, List<ProcessTime> with, List<ProcessTime> without)
    {
        var pairs = with.Zip(without).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {Median(pairs.Select(pair => pair.First.Elapsed - pair.Second.Elapsed)):0} ms more,"
            + $" {Median(pairs.Select(pair => pair.First.Elapsed / pair.Second.Elapsed)):0.00} times;"
            + $" CPU {Median(pairs.Select(pair => pair.First.Processor - pair.Second.Processor)):0} ms more"));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
