using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.Organizations.Model;
using Amazon.SecurityToken.Model;
using CequenceApigw.Engine.Administration;
using CequenceApigw.Engine.Stacks;

namespace CequenceApigw.Engine.Preflight;

/// <summary>The account that administers an integration: always the caller's own.</summary>
/// <param name="AccountId">Its 12 digits.</param>
/// <param name="Partition">E.g. <c>aws</c> or <c>aws-us-gov</c>.</param>
/// <param name="Organization">The organization it administers; null where the account stands for itself alone.</param>
internal sealed record Administrator(string AccountId, string Partition, Organization? Organization)
{
    // What StackSets are called in Organizations.
    private const string StackSets = "member.org.stacksets.cloudformation.amazonaws.com";

    /// <summary>Whether the account is a member that administers StackSets for the management account.</summary>
    public bool IsDelegated => Organization is { } organization && organization.ManagementAccountId != AccountId;

    /// <summary>As whom CloudFormation is asked for StackSets.</summary>
    public CallAs CallAs => IsDelegated ? CallAs.DELEGATED_ADMIN : CallAs.SELF;

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-activate-trusted-access.html: no service-managed StackSets.
    private bool IsInChina => Partition == "aws-cn";

    /// <summary>Names everything that the integration may span.</summary>
    public string ScopeId => Organization?.Id ?? AccountId;

    /// <summary>Who administers the integration that is wanted. Without an organization, Organizations isn't asked: it may not be there.</summary>
    /// <exception cref="IntegrationException">
    /// <c>OrganizationNotFound</c>, <c>NotManagementAccount</c> or <c>OrganizationWithoutAllFeatures</c>.
    /// </exception>
    public static async Task<Administrator> OfCallerAsync(IAwsClients clients, bool hasOrganization, CancellationToken ct)
    {
        var caller = await CallerAsync(clients, ct);
        if (!hasOrganization)
            return caller;
        if (caller.IsInChina)
        {
            throw new IntegrationException(
                IntegrationErrorId.StackSetsUnavailable,
                $"Account {caller.AccountId} is in the China Regions, where AWS gives StackSets no trusted access to an organization.",
                "Integrate each account by itself, with its own credentials (NoOrganization).");
        }
        try
        {
            return caller with { Organization = await OrganizationAsync(clients, caller, ct) };
        }
        catch (AWSOrganizationsNotInUseException exception)
        {
            throw new IntegrationException(
                IntegrationErrorId.OrganizationNotFound,
                $"Account {caller.AccountId} belongs to no organization.",
                "Use credentials of the management account of an AWS organization, or integrate this one account alone (NoOrganization).",
                exception);
        }
    }

    /// <summary>Who administers the integration that stands; its administration stacks tell whether it spans an organization.</summary>
    /// <exception cref="IntegrationException"><c>HomeRegionDiffers</c>, or as <see cref="OfCallerAsync"/>.</exception>
    public static async Task<(Administrator Administrator, Stack? Administration)> OfStandingAsync(IAwsClients clients, IntegrationNames names, CancellationToken ct)
    {
        var caller = await CallerAsync(clients, ct);
        var stack = await PlainStack.Administration(clients, names, clients.HomeRegion, Task.Delay).LookAsync(ct)
            // A run that was interrupted early may have left one elsewhere.
            ?? (await AdministrationStacks.LookAsync(clients, names, ct)).Standing.Values.FirstOrDefault();
        HomeRegionRules.Check(clients, names, stack);
        if (caller.IsInChina || (stack is not null && OrganizationIdOf(stack).Length == 0))
            return (caller, stack);
        try
        {
            return (caller with { Organization = await OrganizationAsync(clients, caller, ct) }, stack);
        }
        catch (AWSOrganizationsNotInUseException) when (stack is null)
        {
            return (caller, null);
        }
    }

    /// <summary>The organization that an administration stack was made for; empty if for its own account alone.</summary>
    public static string OrganizationIdOf(Stack administration) =>
        administration.Parameters?.Find(parameter => parameter.ParameterKey == "OrganizationId")?.ParameterValue ?? "";

    private static async Task<Administrator> CallerAsync(IAwsClients clients, CancellationToken ct)
    {
        var caller = await clients.SecurityToken.GetCallerIdentityAsync(new GetCallerIdentityRequest(), ct);
        return new Administrator(caller.Account, caller.Arn.Split(':')[1], null);
    }

    private static async Task<Organization> OrganizationAsync(IAwsClients clients, Administrator caller, CancellationToken ct)
    {
        var organization = (await clients.Organizations.DescribeOrganizationAsync(new DescribeOrganizationRequest(), ct)).Organization!;
        if (organization.MasterAccountId != caller.AccountId && !await IsDelegatedAsync(clients, caller, ct))
        {
            throw new IntegrationException(
                IntegrationErrorId.NotManagementAccount,
                $"Account {caller.AccountId} is a member of organization {organization.Id}, neither its management account nor a delegated "
                + "administrator of CloudFormation StackSets.",
                $"Use credentials of the management account {organization.MasterAccountId}, or have it register {caller.AccountId} as delegated "
                + $"administrator of {StackSets} and permit the caller organizations:ListDelegatedAdministrators.");
        }
        if (organization.FeatureSet != Amazon.Organizations.OrganizationFeatureSet.ALL)
        {
            throw new IntegrationException(
                IntegrationErrorId.OrganizationWithoutAllFeatures,
                $"Organization {organization.Id} has {organization.FeatureSet} only; service-managed StackSets need all features.",
                "Enable all features of the organization (AWS Organizations, Settings), then run again.");
        }
        return new Organization(organization.Id!, organization.MasterAccountId!);
    }

    // Any other member may not even ask.
    private static async Task<bool> IsDelegatedAsync(IAwsClients clients, Administrator caller, CancellationToken ct)
    {
        var request = new ListDelegatedAdministratorsRequest { ServicePrincipal = StackSets };
        try
        {
            do
            {
                var page = await clients.Organizations.ListDelegatedAdministratorsAsync(request, ct);
                if (page.DelegatedAdministrators?.Any(administrator => administrator.Id == caller.AccountId) ?? false)
                    return true;
                request.NextToken = page.NextToken;
            }
            while (!string.IsNullOrEmpty(request.NextToken));
        }
        catch (Amazon.Runtime.AmazonServiceException exception) when (AwsErrors.IsAccessDenied(exception))
        {
        }
        return false;
    }
}
