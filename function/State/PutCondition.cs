namespace CequenceApigw.Function.State;

/// <summary>Under which condition an item is written.</summary>
/// <param name="Version">The <c>Version</c> that the stored item must have; null if there must be no item at all.</param>
internal sealed record PutCondition(long? Version)
{
    /// <summary>Nobody has written the item yet.</summary>
    public static PutCondition Absent { get; } = new(Version: null);

    /// <summary>Nobody has written the item since it was read.</summary>
    public static PutCondition VersionIs(long version) => new(version);
}
