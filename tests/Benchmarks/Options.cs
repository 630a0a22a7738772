using System.Globalization;

namespace CequenceApigw.Benchmarks;

/// <summary>The numbers on the command line, each after its name.</summary>
internal sealed class Options(string[] arguments)
{
    public const string Usage = """
        generate DIR [--groups N] [--requests N a group] [--seed N]   pages as FilterLogEvents gives them
        compare [--groups N] [--requests N a group] [--repeat N]      replay, the bare JSON pass and Node on the same pages,
                                                                      replay and Node to a local Edge, too
        memory [--groups N] [--requests N a group] [--times N]        replay's peak memory with fewer and more events
        cold-start [--repeat N]                                       from the start of bootstrap to its first request
        import [--repeat N]                                           what importing the module adds to the start of PowerShell
        bare DIR                                                      the bare JSON pass alone
        fuzz [--count N a target] [--seed N] [--target N]             random and mutated input: no crash, no hang
        soak [--hours N] [--requests N a minute] [--groups N]         one forwarder process for a day: memory, state, CPU by hour
        scale [--accounts N] [--regions M]                            enable, status, statistics and destroy over a simulated organization,
                                                                      of a tenth of the accounts and of all
        micro [BenchmarkDotNet's options]                             one step at a time
        """;

    public int this[string name, int otherwise]
    {
        get
        {
            var at = Array.IndexOf(arguments, name);
            return at < 0 ? otherwise : int.Parse(arguments[at + 1], CultureInfo.InvariantCulture);
        }
    }
}
