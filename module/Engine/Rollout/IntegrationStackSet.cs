using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Rollout;

/// <summary>The integration's StackSet: found, and refused if it is somebody else's.</summary>
internal sealed class IntegrationStackSet(IAmazonCloudFormation cloudFormation, IntegrationNames names, string homeRegion)
{
    public async Task<StackSet?> FindAsync(CancellationToken ct)
    {
        StackSet stackSet;
        try
        {
            var answer = await cloudFormation.DescribeStackSetAsync(new DescribeStackSetRequest { StackSetName = names.StackSet }, ct);
            stackSet = answer.StackSet!;
        }
        catch (StackSetNotFoundException)
        {
            return null;
        }
        if (OwnershipTags.AreOf(names, stackSet.Tags))
            return stackSet;
        throw new IntegrationException(
            IntegrationErrorId.StackSetNotOurs,
            $"StackSet {names.StackSet} in {homeRegion} wasn't made by this integration.",
            "Choose another integration name, or remove that StackSet.");
    }

    public async Task<StackSet> GetAsync(CancellationToken ct) => await FindAsync(ct) ?? throw new IntegrationException(
        IntegrationErrorId.IntegrationNotFound,
        $"There is no integration {names.IntegrationName} in {homeRegion}.",
        "Check the name and the home Region (the Region that the integration was enabled from), or enable it.");
}
