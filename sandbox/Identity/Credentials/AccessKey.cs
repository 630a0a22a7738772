using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Identity.Credentials;

/// <summary>An access key the sandbox knows, and whose it is.</summary>
/// <param name="Id">The access key id.</param>
/// <param name="Secret">The secret access key.</param>
/// <param name="Principal">Who signs with it.</param>
internal sealed record AccessKey(string Id, string Secret, Principal Principal)
{
    /// <summary>Null for a user's long-term key.</summary>
    public string? SessionToken { get; init; }

    public DateTimeOffset Expiration { get; init; } = DateTimeOffset.MaxValue;
}
