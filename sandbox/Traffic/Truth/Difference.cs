namespace CequenceApigw.Sandbox.Traffic.Truth;

/// <summary>A member that is not what it must be; null is absent.</summary>
internal sealed record Difference(string TransactionId, string Member, string? Expected, string? Got)
{
    public override string ToString() => $"{TransactionId} {Member}: expected {Expected ?? "nothing"}, got {Got ?? "nothing"}";
}
