namespace CequenceApigw.Configuration;

/// <summary>The document can't be used.</summary>
/// <param name="faults">Everything that is wrong with it, in its order; at least one.</param>
public sealed class ApiConfigException(IReadOnlyList<ApiConfigFault> faults) : Exception(Words(faults))
{
    // Whoever gets one message alone reads it in a table's cell.
    private const int Named = 3;

    /// <summary>Everything that is wrong, in the document's order.</summary>
    public IReadOnlyList<ApiConfigFault> Faults { get; } = faults;

    private static string Words(IReadOnlyList<ApiConfigFault> faults)
    {
        var named = string.Join("; ", faults.Take(Named));
        return faults.Count > Named ? $"{named}; and {faults.Count - Named} more" : named;
    }
}
