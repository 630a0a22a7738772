using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Rollout;

/// <summary>The integration's StackSet: found, and refused if it is somebody else's.</summary>
internal sealed class IntegrationStackSet(StackSetClient client)
{
    public async Task<StackSet?> FindAsync(CancellationToken ct)
    {
        StackSet stackSet;
        try
        {
            stackSet = await client.DescribeAsync(ct);
        }
        catch (StackSetNotFoundException)
        {
            return null;
        }
        if (OwnershipTags.AreOf(client.Names, stackSet.Tags))
            return stackSet;
        throw new IntegrationException(
            IntegrationErrorId.StackSetNotOurs,
            $"StackSet {client.Name} in {client.HomeRegion} wasn't made by this integration.",
            "Choose another integration name, or remove that StackSet.");
    }
}
