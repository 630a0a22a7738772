using CequenceApigw.Configuration;

namespace CequenceApigw.Engine;

/// <summary>The list of APIs to enable, as the caller's file has it at this moment.</summary>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its content, comments included: the accounts read the same lines.</param>
/// <param name="Content">What it says.</param>
internal sealed record ApiConfigDocument(string Path, ReadOnlyMemory<byte> Bytes, ApiConfig Content)
{
    private const string Remedy = "Correct the file: docs/api-config.md and its JSON Schema tell what may stand where. Nothing was changed.";

    /// <summary>Null if no path is given.</summary>
    /// <exception cref="IntegrationException">
    /// <c>ApiConfigNotFound</c>: the file can't be read. <c>ApiConfigInvalid</c>: something in it is wrong; several faults are its <c>Failures</c>.
    /// </exception>
    public static async Task<ApiConfigDocument?> ReadAsync(string? path, CancellationToken ct)
    {
        if (path is null)
            return null;
        var bytes = await OptionFile.ReadAsync(
            path,
            ApiConfig.LargestSize,
            IntegrationErrorId.ApiConfigNotFound,
            "Give the path of the JSON file that lists the APIs to enable, or leave ApiConfig out to discover them automatically.",
            ct);
        try
        {
            return new ApiConfigDocument(path, bytes, ApiConfig.Parse(bytes.Span));
        }
        catch (ApiConfigException exception)
        {
            throw Invalid(path, exception);
        }
    }

    private static IntegrationException Invalid(string path, ApiConfigException exception)
    {
        var faults = exception.Faults.Select(fault => Failure($"{path}, {fault}")).ToList();
        return faults.Count == 1
            ? faults[0]
            : new IntegrationException(IntegrationErrorId.ApiConfigInvalid, $"{path} has {faults.Count} faults.", Remedy) { Failures = faults };
    }

    private static IntegrationException Failure(string message) => new(IntegrationErrorId.ApiConfigInvalid, message, Remedy);
}
