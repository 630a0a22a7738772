namespace CequenceApigw.Function.Forwarder.Authentication;

/// <summary>An access token and when to get another.</summary>
/// <param name="Value">The token; never logged.</param>
/// <param name="Lifespan">How long it is used, by the machine's clock.</param>
/// <param name="Issued">The time stamp of its issue.</param>
internal sealed record AccessToken(string Value, TimeSpan Lifespan, long Issued)
{
    public override string ToString() => nameof(AccessToken);
}
