using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation.Templates;

namespace CequenceApigw.Sandbox.CloudFormation.CustomResources;

/// <summary>Creates, updates and deletes one type of custom resource by asking its Lambda.</summary>
internal sealed class CustomResourceProvider(string type, CustomResourceRequests requests) : IResourceProvider
{
    public string Type => type;

    public async Task<ResourceState> CreateAsync(ResourceContext context, JsonObject properties, CancellationToken cancellationToken)
    {
        var request = new CustomResourceRequest("Create", type, context, properties);
        request.Check();
        // Until the Lambda names it, the resource has a name of CloudFormation's; a Delete after a failed Create carries it.
        var physicalId = context.GenerateName(255);
        try
        {
            var answer = await requests.SendAsync(request, cancellationToken);
            physicalId = answer.PhysicalResourceId ?? physicalId;
            return answer.ToState();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new FailedResourceException(error.Message, new ResourceState(physicalId, new Dictionary<string, JsonNode?>()));
        }
    }

    public async Task<ResourceState> UpdateAsync(
        ResourceContext context, ResourceState current, JsonObject oldProperties, JsonObject newProperties, CancellationToken cancellationToken)
    {
        if (ScalarText.Of(oldProperties["ServiceToken"]) != ScalarText.Of(newProperties["ServiceToken"]))
            throw ValidationError.Of("Modifying service token is not allowed.");
        var request = new CustomResourceRequest("Update", type, context, newProperties)
        {
            PhysicalResourceId = current.PhysicalId,
            OldProperties = oldProperties,
        };
        return (await requests.SendAsync(request, cancellationToken)).ToState();
    }

    public async Task DeleteAsync(ResourceContext context, ResourceState current, JsonObject properties, CancellationToken cancellationToken)
    {
        var request = new CustomResourceRequest("Delete", type, context, properties) { PhysicalResourceId = current.PhysicalId };
        (await requests.SendAsync(request, cancellationToken)).ToState();
    }
}
