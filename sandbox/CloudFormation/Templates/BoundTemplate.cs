using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>A template with its parameters' values: which resources it has, in which order, and what their properties are.</summary>
internal sealed class BoundTemplate
{
    private readonly IReadOnlyDictionary<string, JsonNode> _values;
    private readonly Conditions _conditions;
    private readonly Func<string, string?> _parameterStore;
    private readonly Dictionary<string, IReadOnlyList<string>> _dependencies;

    /// <param name="template">The template.</param>
    /// <param name="values">Parameters and pseudo parameters by name.</param>
    /// <param name="parameterStore">The value of a parameter of Systems Manager, or null.</param>
    public BoundTemplate(Template template, IReadOnlyDictionary<string, JsonNode> values, Func<string, string?>? parameterStore = null)
    {
        _parameterStore = parameterStore ?? (_ => null);
        Template = template;
        _values = values;
        _conditions = new Conditions(template, values);
        foreach (var (name, _) in template.Conditions) _conditions.IsTrue(name);
        var active = template.Resources.Values.Where(resource => IsOn(resource.Condition)).ToArray();
        _dependencies = active.ToDictionary(resource => resource.LogicalId, Dependencies);
        CheckActive(active);
        Resources = DependencyOrder.Of(active, resource => resource.LogicalId, resource => _dependencies[resource.LogicalId]);
        DynamicReferences.Check(this, _parameterStore);
    }

    public Template Template { get; }

    /// <summary>The resources whose condition holds, each after those it depends on.</summary>
    public IReadOnlyList<TemplateResource> Resources { get; }

    /// <summary>Logical ids the resource refers to or names in DependsOn.</summary>
    public IReadOnlyList<string> DependenciesOf(TemplateResource resource) => _dependencies[resource.LogicalId];

    public JsonObject Properties(TemplateResource resource, Func<string, ResourceState?> states) =>
        DynamicReferences.Resolve((JsonObject)Evaluate(resource.Properties, states)!, _parameterStore);

    /// <summary>Those of a resource's properties that hold dynamic references, unresolved, and depend on no other resource.</summary>
    public IEnumerable<JsonNode?> Foreseeable(TemplateResource resource) => resource.Properties
        .Where(property => DynamicReferences.MayBeIn(property.Value) && !References.In(property.Value!, _conditions.IsTrue).Any(Template.Resources.ContainsKey))
        .Select(property => Evaluate(property.Value, _ => null));

    /// <summary>The outputs whose condition holds.</summary>
    public IReadOnlyList<BoundOutput> Outputs(Func<string, ResourceState?> states) =>
    [
        .. Template.Outputs.Values.Where(output => IsOn(output.Condition)).Select(output => new BoundOutput(
            output.Name, Text(output.Value, states) ?? "", output.Description, Text(output.ExportName, states))),
    ];

    private bool IsOn(string? condition) => condition is null || _conditions.IsTrue(condition);

    private string? Text(JsonNode? node, Func<string, ResourceState?> states) =>
        Evaluate(node, states) is { } value ? ScalarText.Of(value) ?? value.ToJsonString() : null;

    private JsonNode? Evaluate(JsonNode? node, Func<string, ResourceState?> states) =>
        new Evaluator(Template, _values, _conditions.IsTrue, states).Evaluate(node);

    private IReadOnlyList<string> Dependencies(TemplateResource resource) =>
        [.. References.In(resource.Properties, _conditions.IsTrue).Where(Template.Resources.ContainsKey).Concat(resource.DependsOn).Distinct()];

    // DependsOn may name a resource that is off; a reference may not.
    private void CheckActive(TemplateResource[] active)
    {
        RefuseOff(active.Select(resource => resource.Properties), "Resources");
        RefuseOff(Template.Outputs.Values.Where(output => IsOn(output.Condition)).Select(output => output.Value), "Outputs");
    }

    private void RefuseOff(IEnumerable<JsonNode> nodes, string block)
    {
        var off = nodes.SelectMany(node => References.In(node, _conditions.IsTrue)).Distinct()
            .Where(name => Template.Resources.TryGetValue(name, out var resource) && !IsOn(resource.Condition)).ToArray();
        if (off.Length > 0) throw TemplateStructure.UnresolvedIn(block, off);
    }
}
