namespace CequenceApigw.Engine;

/// <summary>A file that an option names.</summary>
internal static class OptionFile
{
    /// <summary>Its content; a byte more than the largest size of a larger one, which is enough to be too large.</summary>
    /// <exception cref="IntegrationException">It can't be read: the given id and remedy.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(string path, int largestSize, string errorId, string remedy, CancellationToken ct)
    {
        try
        {
            await using var file = File.OpenRead(path);
            var bytes = new byte[largestSize + 1];
            return bytes.AsMemory(0, await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IntegrationException(errorId, $"{path} can't be read: {exception.Message}", remedy, exception);
        }
    }
}
