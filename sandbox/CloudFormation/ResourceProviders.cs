using CequenceApigw.Sandbox.CloudFormation.CustomResources;
using CequenceApigw.Sandbox.CloudFormation.Handlers;
using CequenceApigw.Sandbox.CloudFormation.Templates;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.CloudFormation;

/// <summary>Finds the provider of a resource type.</summary>
/// <param name="providers">One a type.</param>
/// <param name="customResources">How custom resources are asked.</param>
/// <param name="authorizer">Null lets everybody operate stacks, whatever is in them.</param>
internal sealed class ResourceProviders(
    IEnumerable<IResourceProvider> providers, CustomResourceRequests customResources, Authorizer? authorizer = null)
{
    private readonly Dictionary<string, IResourceProvider> _byType = providers.ToDictionary(provider => provider.Type);

    public IResourceProvider Find(string type)
    {
        var provider = CustomResourceType.Matches(type) ? new CustomResourceProvider(type, customResources) : _byType[type];
        return authorizer is null ? provider : new AuthorizedProvider(provider, authorizer);
    }

    /// <summary>Throws ValidationError where the template has a type nobody provides.</summary>
    public void Check(Template template)
    {
        var unknown = template.Resources.Values.Select(resource => resource.Type)
            .Where(type => !CustomResourceType.Matches(type) && !_byType.ContainsKey(type)).Distinct().ToArray();
        if (unknown.Length > 0) throw ValidationError.Of($"Template format error: Unrecognized resource types: [{string.Join(", ", unknown)}]");
    }
}
