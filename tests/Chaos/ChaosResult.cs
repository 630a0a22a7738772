namespace CequenceApigw.Chaos;

/// <summary>How one seed's run ended.</summary>
/// <param name="Seed">The seed, which repeats it.</param>
/// <param name="Violations">What must not be, in words; empty where all held.</param>
/// <param name="Faults">All that was made to go wrong.</param>
/// <param name="Transactions">Those that had to arrive.</param>
/// <param name="Repeated">Those that arrived more than once, which the documented case allows.</param>
/// <param name="SimulatedTime">The organization's time that passed.</param>
internal sealed record ChaosResult(
    int Seed, IReadOnlyList<string> Violations, IReadOnlyList<string> Faults, int Transactions, int Repeated, TimeSpan SimulatedTime)
{
    public bool Holds => Violations.Count == 0;

    public override string ToString() =>
        $"seed {Seed}: {(Holds ? "held" : "FAILED")}, {Faults.Count} faults, {Transactions} transactions, {Repeated} repeated, {SimulatedTime.TotalMinutes:0} min"
        + string.Concat(Violations.Select(violation => $"\n  {violation}"));
}
