namespace CequenceApigw.Configuration;

/// <summary>The document <c>api-config.json</c>: which APIs and stages are enabled, where they aren't discovered automatically.</summary>
/// <param name="Enable">The entries; what any of them covers is enabled.</param>
public sealed record ApiConfig(IReadOnlyList<ApiConfigEntry> Enable)
{
    /// <summary>The largest document, in bytes: the function reads it at every look at its account.</summary>
    public const int LargestSize = 1024 * 1024;

    /// <summary>Reads a document; docs/api-config.md describes it.</summary>
    /// <param name="utf8">Its bytes; a byte order mark may come first.</param>
    /// <exception cref="ApiConfigException">Something in it is wrong; all of it is named, up to the first place that is no JSON.</exception>
    public static ApiConfig Parse(ReadOnlySpan<byte> utf8)
    {
        var faults = new List<ApiConfigFault>();
        var entries = DocumentText.Check(utf8, faults) ? new DocumentReader(utf8, faults).Read() : [];
        return faults.Count == 0 ? new ApiConfig(entries) : throw new ApiConfigException(faults);
    }
}
