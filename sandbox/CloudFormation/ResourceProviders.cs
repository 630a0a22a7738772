using CequenceApigw.Sandbox.CloudFormation.CustomResources;
using CequenceApigw.Sandbox.CloudFormation.Templates;

namespace CequenceApigw.Sandbox.CloudFormation;

/// <summary>Finds the provider of a resource type.</summary>
internal sealed class ResourceProviders(IEnumerable<IResourceProvider> providers, CustomResourceRequests customResources)
{
    private readonly Dictionary<string, IResourceProvider> _byType = providers.ToDictionary(provider => provider.Type);

    public IResourceProvider Find(string type) =>
        CustomResourceType.Matches(type) ? new CustomResourceProvider(type, customResources) : _byType[type];

    /// <summary>Throws ValidationError where the template has a type nobody provides.</summary>
    public void Check(Template template)
    {
        var unknown = template.Resources.Values.Select(resource => resource.Type)
            .Where(type => !CustomResourceType.Matches(type) && !_byType.ContainsKey(type)).Distinct().ToArray();
        if (unknown.Length > 0) throw ValidationError.Of($"Template format error: Unrecognized resource types: [{string.Join(", ", unknown)}]");
    }
}
