using System.Security.Cryptography;
using System.Text;
using CequenceApigw.Engine.Planning;

namespace CequenceApigw.Engine.Administration;

/// <summary>
/// Something for each Region's artifact bucket. Its key contains its hash: CloudFormation doesn't notice a changed object behind an
/// unchanged key.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The key under which this very content lies.</param>
/// <param name="Open">Opens the content; whoever reads it closes it.</param>
internal sealed record Publication(PlannedKind Kind, string Key, Func<Stream> Open)
{
    /// <summary>A key where nothing lies, among those that whoever publishes may read.</summary>
    public const string Absent = "function/absent";

    /// <summary>The function's zip.</summary>
    public static async Task<Publication> OfFunctionAsync(string zipPath, CancellationToken ct)
    {
        await using var zip = File.OpenRead(zipPath);
        return new(PlannedKind.Artifact, $"function/{Text(await SHA256.HashDataAsync(zip, ct))}.zip", () => File.OpenRead(zipPath));
    }

    /// <summary>The list of APIs to enable.</summary>
    public static Publication Of(ApiConfigDocument document) =>
        new(PlannedKind.ApiConfig, $"config/{Text(SHA256.HashData(document.Bytes.Span))}.json", () => new MemoryStream(document.Bytes.ToArray()));

    /// <summary>The private authorities' certificates.</summary>
    public static Publication Of(PrivateCaDocument document) =>
        new(PlannedKind.PrivateCa, $"certificates/{Text(SHA256.HashData(document.Bytes.Span))}.pem", () => new MemoryStream(document.Bytes.ToArray()));

    /// <summary>The account stacks' template; beside the function, where whoever publishes that may put and read it.</summary>
    public static Publication OfTemplate(string template)
    {
        var bytes = Encoding.UTF8.GetBytes(template);
        return new(PlannedKind.Template, $"function/{Text(SHA256.HashData(bytes))}.yaml", () => new MemoryStream(bytes));
    }

    private static string Text(byte[] hash) => Convert.ToHexString(hash).ToLowerInvariant();
}
