using System.Reflection;
using System.Text.Json;

namespace CequenceApigw.Aws.Tests.ApiModels;

/// <summary>AWS's own model of a service's API, from the npm package aws-sdk.</summary>
internal sealed class ApiModel(JsonElement json)
{
    private static readonly string Folder = typeof(ApiModel).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ApiModels").Value!;

    public const string Missing = "AWS's API models are not installed: run npm ci --prefix tests/Aws.Tests/models";

    public JsonElement Metadata => json.GetProperty("metadata");

    public static bool Exists => Directory.Exists(Folder);

    public static ApiModel Load(string name)
    {
        using var file = File.OpenRead(Path.Combine(Folder, "apis", name + ".min.json"));
        using var document = JsonDocument.Parse(file);
        return new ApiModel(document.RootElement.Clone());
    }

    /// <summary>A service's types as TypeScript declares them.</summary>
    public static string LoadTypes(string serviceId) =>
        File.ReadAllText(Path.Combine(Folder, "clients", serviceId.Replace(" ", "").ToLowerInvariant() + ".d.ts"));

    public JsonElement? Operation(string name) => json.GetProperty("operations").TryGetProperty(name, out var operation) ? operation : null;

    /// <summary>The shape itself where only its name is given.</summary>
    public JsonElement Resolve(JsonElement shape) =>
        shape.TryGetProperty("shape", out var name) ? json.GetProperty("shapes").GetProperty(name.GetString()!) : shape;
}
