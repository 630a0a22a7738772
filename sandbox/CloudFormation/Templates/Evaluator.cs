using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>Replaces the functions in a part of a template by their values.</summary>
/// <param name="template">For its mappings and its resources' types.</param>
/// <param name="values">Parameters and pseudo parameters.</param>
/// <param name="condition">Decides a condition.</param>
/// <param name="resource">What exists for a logical resource; null where it doesn't yet.</param>
internal sealed class Evaluator(
    Template template,
    IReadOnlyDictionary<string, JsonNode> values,
    Func<string, bool> condition,
    Func<string, ResourceState?> resource)
{
    // Recognized by identity: takes the property or the list's item away.
    private static readonly JsonNode NoValue = JsonValue.Create(PseudoParameters.NoValue);

    /// <summary>Null where the whole is AWS::NoValue.</summary>
    public JsonNode? Evaluate(JsonNode? node) => Reduce(node) is var value && ReferenceEquals(value, NoValue) ? null : value;

    private JsonNode? Reduce(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject { Count: 1 } single when single.First() is var (name, argument) && IsFunction(name):
                return Call(name, argument);
            case JsonObject map:
                return new JsonObject(map
                    .Select(member => KeyValuePair.Create(member.Key, Reduce(member.Value)))
                    .Where(member => !ReferenceEquals(member.Value, NoValue)));
            case JsonArray list:
                return new JsonArray([.. list.Select(Reduce).Where(item => !ReferenceEquals(item, NoValue))]);
            default:
                return node?.DeepClone();
        }
    }

    private static bool IsFunction(string name) => name == "Ref" || name.StartsWith("Fn::", StringComparison.Ordinal);

    private JsonNode? Call(string function, JsonNode? argument) => function switch
    {
        "Ref" => Ref(ScalarText.Of(argument) ?? throw ValidationError.Of("Template error: every Ref object must have a single String value.")),
        "Fn::GetAtt" => Attribute(AttributeReference.Parse(argument)),
        "Fn::If" => If(argument as JsonArray),
        "Fn::Sub" => Substitute(argument),
        "Fn::FindInMap" => FindInMap(argument as JsonArray),
        "Fn::Join" => ListFunctions.Join(Reduce(argument)),
        "Fn::Select" => ListFunctions.Select(Reduce(argument)),
        "Fn::Split" => ListFunctions.Split(Reduce(argument)),
        "Fn::Base64" => Base64(Reduce(argument)),
        _ => throw ValidationError.Of(
            $"Template error: Encountered unsupported function: {function} Supported functions are: "
            + "[Fn::Base64, Fn::GetAtt, Fn::If, Fn::Join, Fn::FindInMap, Fn::Select, Fn::Split, Fn::Sub, Ref]"),
    };

    private JsonNode Ref(string name)
    {
        if (name == PseudoParameters.NoValue) return NoValue;
        return values.TryGetValue(name, out var value) ? value.DeepClone() : JsonValue.Create(State(name).PhysicalId);
    }

    private JsonNode? Attribute(AttributeReference reference)
    {
        if (State(reference.LogicalId).Attributes.TryGetValue(reference.Attribute, out var value)) return value?.DeepClone();
        var type = template.Resources[reference.LogicalId].Type;
        throw ValidationError.Of(CustomResources.CustomResourceType.Matches(type)
            ? $"CustomResource attribute error: Vendor response doesn't contain {reference.Attribute} attribute in object {reference.LogicalId}"
            : $"Requested attribute {reference.Attribute} does not exist in schema for {type}");
    }

    private ResourceState State(string logicalId)
    {
        if (!template.Resources.ContainsKey(logicalId))
            throw ValidationError.Of($"Template error: instance of Fn::GetAtt references undefined resource {logicalId}");
        return resource(logicalId) ?? throw TemplateStructure.UnresolvedIn("Resources", [logicalId]);
    }

    private JsonNode? If(JsonArray? argument) =>
        argument is { Count: 3 } && ScalarText.Of(argument[0]) is { } name
            ? Reduce(condition(name) ? argument[1] : argument[2])
            : throw ValidationError.Of("Template error: Fn::If requires a list argument with three parameters");

    private JsonValue Substitute(JsonNode? argument)
    {
        var (text, map) = argument switch
        {
            JsonValue => (ScalarText.Of(argument), []),
            JsonArray { Count: 2 } pair => (ScalarText.Of(pair[0]), pair[1] as JsonObject),
            _ => (null, null),
        };
        if (text is null || map is null)
        {
            throw ValidationError.Of(
                "Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, "
                + "and an optional second argument to specify a mapping of values to replace in the string");
        }

        return JsonValue.Create(Substitution.Replace(text, name =>
            ScalarText.Of(Variable(name, map))
            ?? throw ValidationError.Of($"Template error: variable {name} in Fn::Sub expression does not resolve to a string")));
    }

    private JsonNode? Variable(string name, JsonObject map)
    {
        if (map.TryGetPropertyValue(name, out var mapped)) return Reduce(mapped);
        return name.Split('.', 2) is [var logicalId, var attribute] ? Attribute(new AttributeReference(logicalId, attribute)) : Ref(name);
    }

    private JsonNode FindInMap(JsonArray? argument)
    {
        if (argument is not { Count: 3 })
            throw ValidationError.Of("Template error: every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value");
        var keys = argument.Select(key => ScalarText.Of(Reduce(key)) ?? "").ToArray();
        if (template.Mappings[keys[0]] is not JsonObject mapping)
            throw ValidationError.Of($"Template error: Mapping named '{keys[0]}' is not present in the 'Mappings' section of template.");
        return (mapping[keys[1]] as JsonObject)?[keys[2]]?.DeepClone()
            ?? throw ValidationError.Of($"Template error: Unable to get mapping for {string.Join("::", keys)}");
    }

    private static JsonValue Base64(JsonNode? text) => JsonValue.Create(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(
        ScalarText.Of(text) ?? throw ValidationError.Of("Template error: every Fn::Base64 object must have a String-typed value."))));
}
