using Amazon.Organizations.Model;
using Amazon.SecurityToken.Model;

namespace CequenceApigw.Engine.Preflight;

/// <summary>The organization that the caller manages.</summary>
/// <param name="Id">E.g. <c>o-abcdefghij</c>.</param>
/// <param name="ManagementAccountId">The caller's account.</param>
/// <param name="Partition">E.g. <c>aws</c> or <c>aws-us-gov</c>.</param>
internal sealed record Organization(string Id, string ManagementAccountId, string Partition)
{
    /// <summary>Asks AWS who calls and what it manages.</summary>
    public static async Task<Organization> OfCallerAsync(IAwsClients clients, CancellationToken ct)
    {
        var caller = await clients.SecurityToken.GetCallerIdentityAsync(new GetCallerIdentityRequest(), ct);
        Amazon.Organizations.Model.Organization organization;
        try
        {
            organization = (await clients.Organizations.DescribeOrganizationAsync(new DescribeOrganizationRequest(), ct)).Organization!;
        }
        catch (AWSOrganizationsNotInUseException exception)
        {
            throw new IntegrationException(
                IntegrationErrorId.OrganizationNotFound,
                $"Account {caller.Account} belongs to no organization.",
                "Use credentials of the management account of an AWS organization.",
                exception);
        }
        if (organization.MasterAccountId != caller.Account)
        {
            throw new IntegrationException(
                IntegrationErrorId.NotManagementAccount,
                $"Account {caller.Account} is a member of organization {organization.Id}, not its management account.",
                $"Use credentials of the management account {organization.MasterAccountId}.");
        }
        if (organization.FeatureSet != Amazon.Organizations.OrganizationFeatureSet.ALL)
        {
            throw new IntegrationException(
                IntegrationErrorId.OrganizationWithoutAllFeatures,
                $"Organization {organization.Id} has {organization.FeatureSet} only; service-managed StackSets need all features.",
                "Enable all features of the organization (AWS Organizations, Settings), then run again.");
        }
        return new Organization(organization.Id!, caller.Account, caller.Arn.Split(':')[1]);
    }
}
