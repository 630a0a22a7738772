using System.Text.Json.Serialization;

namespace CequenceApigw.Function.Discovery.Http;

/// <summary>JSON of <see cref="AccessLog"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AccessLog))]
internal sealed partial class AccessLogJson : JsonSerializerContext;
