using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine;

/// <summary>What a stack or StackSet should be: template, parameters and tags.</summary>
internal sealed record StackDefinition(string Template, IReadOnlyDictionary<string, string> Parameters, List<Tag> Tags)
{
    /// <summary>Where CloudFormation finds the template; null where requests take it.</summary>
    public string? TemplateUrl { get; init; }

    /// <summary>The template as requests take it; null where it is found elsewhere.</summary>
    public string? TemplateBody => TemplateUrl is null ? Template : null;

    /// <summary>What CloudFormation wants acknowledged.</summary>
    public List<string> Capabilities { get; init; } = [];

    public List<Parameter> ParameterList =>
        [.. Parameters.Select(parameter => new Parameter { ParameterKey = parameter.Key, ParameterValue = parameter.Value })];

    /// <summary>Whether what stands there was made from this definition; the template is compared by its digest among the tags.</summary>
    public bool Matches(List<Parameter>? parameters, List<Tag>? tags) => Difference(parameters, tags) is null;

    /// <summary>In words, how what stands there differs from this definition; null if it doesn't.</summary>
    public string? Difference(List<Parameter>? parameters, List<Tag>? tags)
    {
        var changed = Parameters.Where(wanted => (parameters?.Find(present => present.ParameterKey == wanted.Key)?.ParameterValue ?? "") != wanted.Value)
            .Select(parameter => parameter.Key).ToList();
        if (OwnershipTags.Contain(tags, Tags) && changed.Count == 0)
            return null;
        return changed.Count == 0 ? "template or tags changed" : $"{string.Join(", ", changed)} changed";
    }
}
