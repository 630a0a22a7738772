namespace CequenceApigw.Chaos;

/// <summary>How one seed's run ended.</summary>
/// <param name="Seed">The seed, which repeats it.</param>
/// <param name="Violations">What must not be, in words; empty where all held.</param>
/// <param name="Faults">All that was made to go wrong, in order.</param>
/// <param name="Calls">A hash of all calls of all processes in the order in which they were made.</param>
/// <param name="Transactions">Those that had to arrive.</param>
/// <param name="Repeated">Those that arrived more than once, which the documented case allows.</param>
/// <param name="SimulatedTime">The organization's time that passed.</param>
internal sealed record ChaosResult(
    int Seed, IReadOnlyList<string> Violations, IReadOnlyList<string> Faults, ulong Calls, int Transactions, int Repeated, TimeSpan SimulatedTime)
{
    public bool Holds => Violations.Count == 0;

    /// <summary>Of a seed that didn't come to its end.</summary>
    public static ChaosResult OfDead(int seed, string violation) => new(seed, [violation], [], 0, 0, 0, TimeSpan.Zero);

    public override string ToString() =>
        $"seed {Seed}: {(Holds ? "held" : "FAILED")}, {Faults.Count} faults, {Transactions} transactions, {Repeated} repeated, {SimulatedTime.TotalMinutes:0} min"
        + string.Concat(Violations.Select(violation => $"\n  {violation}"));
}
