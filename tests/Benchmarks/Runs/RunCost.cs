namespace CequenceApigw.Benchmarks.Runs;

/// <summary>What a program has cost from its start to its end.</summary>
/// <param name="Cpu">CPU seconds, user and kernel.</param>
/// <param name="Memory">Peak memory in MiB.</param>
internal readonly record struct RunCost(double Cpu, double Memory)
{
    /// <summary>What any run costs less than.</summary>
    public static RunCost None => new(double.MaxValue, 0);

    /// <summary>The least CPU time and the greatest memory of both: others on the machine make time longer, but not memory smaller.</summary>
    public RunCost And(RunCost other) => new(Math.Min(Cpu, other.Cpu), Math.Max(Memory, other.Memory));
}
