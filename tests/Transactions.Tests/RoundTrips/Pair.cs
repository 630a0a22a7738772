namespace CequenceApigw.Transactions.Tests.RoundTrips;

/// <summary>A header or query parameter.</summary>
public sealed record Pair(string Name, string Value)
{
    public override string ToString() => $"{Name}={Value}";
}
