namespace CequenceApigw.Benchmarks.Fuzzing.Targets;

/// <summary>Pages and lines of both kinds of log.</summary>
internal sealed class LogFuzzing : IFuzzTarget
{
    private readonly Fuzzer _fuzzer = new();

    public string Name => "log pages and lines";

    public long Accepted => _fuzzer.Transactions;

    public void Run(int seed) => _fuzzer.Run(seed);
}
