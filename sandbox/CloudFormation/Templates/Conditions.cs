using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>Decides a template's conditions, each of them once.</summary>
internal sealed class Conditions(Template template, IReadOnlyDictionary<string, JsonNode> values)
{
    private readonly Dictionary<string, bool?> _decided = [];

    public bool IsTrue(string name)
    {
        if (_decided.TryGetValue(name, out var decided))
            return decided ?? throw ValidationError.Of($"Template format error: Circular dependency between conditions at {name}");
        var declaration = template.Conditions[name]
            ?? throw ValidationError.Of($"Template format error: Unresolved condition dependency {name} in the Conditions block of the template");
        _decided[name] = null;
        var result = Decide(declaration);
        _decided[name] = result;
        return result;
    }

    private bool Decide(JsonNode? node)
    {
        if (node is not JsonObject { Count: 1 } single) throw NotBoolean();
        var (function, argument) = single.First();
        return (function, argument) switch
        {
            ("Condition", JsonValue name) => IsTrue(ScalarText.Of(name)!),
            ("Fn::Equals", JsonArray { Count: 2 } pair) => Text(pair[0]) == Text(pair[1]),
            ("Fn::Not", JsonArray { Count: 1 } list) => !Decide(list[0]),
            ("Fn::And", JsonArray { Count: >= 2 and <= 10 } list) => list.All(Decide),
            ("Fn::Or", JsonArray { Count: >= 2 and <= 10 } list) => list.Any(Decide),
            ("Fn::Equals", _) => throw ValidationError.Of("Template error: every Fn::Equals object requires a list of 2 string parameters."),
            ("Fn::Not", _) => throw ValidationError.Of("Template error: every Fn::Not object requires one boolean parameter."),
            ("Fn::And" or "Fn::Or", _) => throw ValidationError.Of(
                $"Template error: every {function} object requires a list of at least 2 and at most 10 boolean parameters."),
            _ => throw NotBoolean(),
        };
    }

    private static Core.AwsException NotBoolean() =>
        ValidationError.Of("Template format error: Conditions can only be boolean operations on parameters and other conditions");

    // No resource exists yet: TemplateStructure has refused references to them.
    private string Text(JsonNode? node)
    {
        var value = new Evaluator(template, values, IsTrue, _ => null).Evaluate(node);
        return ScalarText.Of(value) ?? value?.ToJsonString() ?? "";
    }
}
