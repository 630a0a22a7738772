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
            return Administered(stackSet);
        throw new IntegrationException(
            IntegrationErrorId.StackSetNotOurs,
            $"StackSet {client.Name} in {client.HomeRegion} wasn't made by this integration.",
            "Choose another integration name, or remove that StackSet.");
    }

    // The management account and its delegates see the same StackSet, but artifacts and secret are with one of them.
    private StackSet Administered(StackSet stackSet)
    {
        var account = stackSet.Parameters?.Find(parameter => parameter.ParameterKey == AccountStackDefinition.AdministrationAccountId)?.ParameterValue;
        return account is null || account == client.AdministratorId ? stackSet : throw new IntegrationException(
            IntegrationErrorId.StackSetNotOurs,
            $"StackSet {client.Name} in {client.HomeRegion} is administered from account {account}.",
            $"Use credentials of account {account}, or choose another integration name.");
    }
}
