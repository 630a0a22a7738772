using System.Text.Json;

namespace CequenceApigw.Aws.Tests.ApiModels;

/// <summary>Collects how our shapes differ from the API model's.</summary>
internal sealed class ShapeComparison(ApiModel model)
{
    private readonly HashSet<Type> _compared = [];

    public List<string> Differences { get; } = [];

    public void Compare(Type type, JsonElement? reference, bool input)
    {
        if (!_compared.Add(type))
            return;
        var shape = reference is { } given ? model.Resolve(given) : default;
        var ours = DeclaredShape.Members(type);
        foreach (var member in ours)
            Compare(type, member, shape, input);
        Differences.AddRange(
            from expected in ModelMembers(shape)
            where Location(expected.Value) == "uri" && !ours.Any(member => member.Location == "uri" && member.Name == WireName(expected))
            select $"{type.Name}: {expected.Name} is missing, a part of the path");
    }

    private void Compare(Type type, RecordedMember member, JsonElement shape, bool input)
    {
        var at = $"{type.Name}: {member.Name}";
        var payload = shape.ValueKind == JsonValueKind.Object && shape.TryGetProperty("payload", out var name) ? name.GetString() : null;
        var expected = ModelMembers(shape).FirstOrDefault(other =>
            (WireName(other), other.Name == payload ? "payload" : Location(other.Value)) == (member.Name, member.Location));
        if (expected.Value.ValueKind == JsonValueKind.Undefined)
        {
            Differences.Add($"{at} ({member.Location}) is not in the model");
            return;
        }

        var definition = model.Resolve(expected.Value);
        if (TypeOf(definition) != member.Type)
            Differences.Add($"{at} is a {member.Type}, in the model a {TypeOf(definition)}");
        if (input && definition.TryGetProperty("timestampFormat", out var format))
            Differences.Add($"{at} is sent in the protocol's form of a timestamp, in the model as {format}");
        if (member.HasDefault != expected.Value.TryGetProperty("idempotencyToken", out _))
            Differences.Add($"{at}: sent by default {member.HasDefault}, in the model {!member.HasDefault}");
        ComparePropertyName(type, member, expected.Name, at);
        if (member.Structure is not null)
            Compare(member.Structure, StructureIn(definition), input);
    }

    private void ComparePropertyName(Type type, RecordedMember member, string modelName, string at)
    {
        // A token with a default is the caller's to set and is not written back.
        var properties = member.HasDefault ? [.. type.GetProperties().Select(p => p.Name)] : DeclaredShape.Properties(type, member);
        var expected = DotNetNames.Of(type.Name, modelName);
        if (!properties.Contains(expected))
            Differences.Add($"{at} is read to [{string.Join(", ", properties)}], not to {expected}");
    }

    private static IEnumerable<JsonProperty> ModelMembers(JsonElement shape) =>
        shape.ValueKind == JsonValueKind.Object && shape.TryGetProperty("members", out var members) ? members.EnumerateObject() : [];

    private static string WireName(JsonProperty member) =>
        member.Value.TryGetProperty("locationName", out var name) ? name.GetString()! : member.Name;

    private static string Location(JsonElement member) =>
        member.TryGetProperty("location", out var location) ? location.GetString()! : "body";

    private string TypeOf(JsonElement shape) => Kind(shape) switch
    {
        "list" => $"list<{TypeOf(model.Resolve(shape.GetProperty("member")))}>",
        "map" => $"map<{TypeOf(model.Resolve(shape.GetProperty("value")))}>",
        "float" => "double",
        var kind => kind,
    };

    private JsonElement StructureIn(JsonElement shape) => Kind(shape) switch
    {
        "list" => StructureIn(model.Resolve(shape.GetProperty("member"))),
        "map" => StructureIn(model.Resolve(shape.GetProperty("value"))),
        _ => shape,
    };

    private static string Kind(JsonElement shape) =>
        shape.TryGetProperty("type", out var type) ? type.GetString()! : shape.TryGetProperty("members", out _) ? "structure" : "string";
}
