using System.Text.Json.Serialization;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>JSON of <see cref="StageMemory"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Dictionary<string, MethodLogging>))]
[JsonSerializable(typeof(Dictionary<string, AppliedLogging>))]
internal sealed partial class MemoryJson : JsonSerializerContext;
