using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>What can be said of a template before its parameters have values: CloudFormation refuses these at once.</summary>
internal static class TemplateStructure
{
    public static void Check(Template template)
    {
        if (template.Resources.Count == 0)
            throw ValidationError.Of("Template format error: At least one Resources member must be defined.");
        if (template.Version is { } version && version != "2010-09-09")
            throw ValidationError.Of($"Template format error: Unrecognized template version: {version}");
        foreach (var resource in template.Resources.Values) CheckResource(template, resource);
        CheckConditions(template);
        foreach (var output in template.Outputs.Values) CheckCondition(template, output.Condition);
        Refuse(template, template.Outputs.Values.SelectMany(output => References.In(output.Value)), "Outputs");
        Refuse(template, template.Resources.Values.SelectMany(ReferencesOf), "Resources");
    }

    private static IEnumerable<string> ReferencesOf(TemplateResource resource) => References.In(resource.Properties).Concat(resource.DependsOn);

    private static void CheckResource(Template template, TemplateResource resource)
    {
        if (resource.LogicalId.Any(character => !char.IsAsciiLetterOrDigit(character)))
            throw ValidationError.Of($"Template format error: Resource name {resource.LogicalId} is non alphanumeric.");
        if (resource.UnknownMembers.ToArray() is { Length: > 0 } unknown)
            throw ValidationError.Of($"Invalid template resource property '{unknown[0]}'");
        if (resource.DeletionPolicy is not ("Delete" or "Retain" or "RetainExceptOnCreate" or "Snapshot"))
            throw ValidationError.Of($"Template format error: Unrecognized DeletionPolicy {resource.DeletionPolicy} for resource {resource.LogicalId}");
        CheckCondition(template, resource.Condition);
        foreach (var name in ConditionsIn(resource.Properties)) CheckCondition(template, name);
    }

    private static void CheckConditions(Template template)
    {
        var names = template.Conditions.SelectMany(condition => References.In(condition.Value));
        var unknown = names.Where(name => !template.Parameters.ContainsKey(name) && !PseudoParameters.Names.Contains(name)).Distinct().ToArray();
        if (unknown.Length > 0)
        {
            throw ValidationError.Of(
                $"Template format error: Unresolved dependencies [{string.Join(", ", unknown)}]. Cannot reference resources in the Conditions block of the template");
        }
    }

    private static void CheckCondition(Template template, string? name)
    {
        if (name is not null && !template.Conditions.ContainsKey(name))
            throw ValidationError.Of($"Template format error: Unresolved condition dependency {name} in the Resources block of the template");
    }

    private static IEnumerable<string> ConditionsIn(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } single when single["Fn::If"] is JsonArray { Count: 3 } branches =>
            branches.Skip(1).SelectMany(ConditionsIn).Prepend(ScalarText.Of(branches[0]) ?? ""),
        JsonObject map => map.SelectMany(member => ConditionsIn(member.Value)),
        JsonArray list => list.SelectMany(ConditionsIn),
        _ => [],
    };

    private static void Refuse(Template template, IEnumerable<string> references, string block)
    {
        var unresolved = references.Distinct().Where(name =>
            !template.Parameters.ContainsKey(name) && !template.Resources.ContainsKey(name) && !PseudoParameters.Names.Contains(name)).ToArray();
        if (unresolved.Length > 0) throw UnresolvedIn(block, unresolved);
    }

    public static Core.AwsException UnresolvedIn(string block, IEnumerable<string> names) =>
        ValidationError.Of($"Template format error: Unresolved resource dependencies [{string.Join(", ", names)}] in the {block} block of the template");
}
