using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine;

/// <summary>What a stack or StackSet should be: template, parameters and tags.</summary>
internal sealed record StackDefinition(string Template, IReadOnlyDictionary<string, string> Parameters, List<Tag> Tags)
{
    public List<Parameter> ParameterList =>
        [.. Parameters.Select(parameter => new Parameter { ParameterKey = parameter.Key, ParameterValue = parameter.Value })];

    /// <summary>Whether what stands there was made from this definition; the template is compared by its digest among the tags.</summary>
    public bool Matches(List<Parameter>? parameters, List<Tag>? tags) =>
        OwnershipTags.Contain(tags, Tags)
        && Parameters.All(wanted => (parameters?.Find(present => present.ParameterKey == wanted.Key)?.ParameterValue ?? "") == wanted.Value);
}
