using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation.CustomResources;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.CloudFormation.Handlers;

/// <summary>A provider that needs the rights of who operates the stack, as CloudFormation's handlers do.</summary>
internal sealed class AuthorizedProvider(IResourceProvider provider, Authorizer authorizer) : IResourceProvider
{
    public string Type => provider.Type;

    /// <summary>A name that AWS generates is known only afterwards: what may not be created is taken back.</summary>
    public async Task<ResourceState> CreateAsync(ResourceContext context, JsonObject properties, CancellationToken cancellationToken)
    {
        if (CustomResourceType.Matches(Type))
        {
            // Its function would have begun.
            Authorize(HandlerStep.Create, context, new ResourceState("", new Dictionary<string, JsonNode?>()), properties, []);
            return await provider.CreateAsync(context, properties, cancellationToken);
        }

        var state = await provider.CreateAsync(context, properties, cancellationToken);
        try
        {
            Authorize(HandlerStep.Create, context, state, properties, []);
            return state;
        }
        catch
        {
            await provider.DeleteAsync(context, state, properties, cancellationToken);
            throw;
        }
    }

    public Task<ResourceState> UpdateAsync(
        ResourceContext context, ResourceState current, JsonObject oldProperties, JsonObject newProperties, CancellationToken cancellationToken)
    {
        Authorize(HandlerStep.Update, context, current, newProperties, oldProperties);
        return provider.UpdateAsync(context, current, oldProperties, newProperties, cancellationToken);
    }

    public Task DeleteAsync(ResourceContext context, ResourceState current, JsonObject properties, CancellationToken cancellationToken)
    {
        Authorize(HandlerStep.Delete, context, current, properties, []);
        return provider.DeleteAsync(context, current, properties, cancellationToken);
    }

    public bool IsAsDefined(string accountId, string region, ResourceState current, JsonObject properties) =>
        provider.IsAsDefined(accountId, region, current, properties);

    private void Authorize(HandlerStep step, ResourceContext context, ResourceState state, JsonObject properties, JsonObject oldProperties)
    {
        foreach (var call in HandlerCalls.Of(step, new HandledResource(Type, state, properties, oldProperties)))
            authorizer.Authorize(context.Principal, context.Region, "cloudformation", call.Action, call.Resource, call.Context);
    }
}
