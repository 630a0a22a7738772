using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.Storage.Keys;

/// <summary>A customer managed KMS key. Nothing is encrypted with it here: its policy decides who could.</summary>
internal sealed record Key(string AccountId, string Region, string Id, DateTimeOffset Created, PolicyDocument Policy)
{
    public string Description { get; init; } = "";

    /// <summary>When the key will be gone; null while it is in use.</summary>
    public DateTimeOffset? DeletionDate { get; init; }

    public string Arn => $"arn:aws:kms:{Region}:{AccountId}:key/{Id}";
}
