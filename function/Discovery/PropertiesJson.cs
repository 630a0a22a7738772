using System.Text.Json.Serialization;

namespace CequenceApigw.Function.Discovery;

/// <summary>JSON of <see cref="DiscoveryProperties"/>, as the goal keeps it.</summary>
[JsonSerializable(typeof(DiscoveryProperties))]
internal sealed partial class PropertiesJson : JsonSerializerContext;
