using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.Runtime;

namespace CequenceApigw.Engine.Preflight;

/// <summary>The organization's permission for StackSets to act in its accounts.</summary>
internal sealed class TrustedAccess(IAmazonCloudFormation cloudFormation, Administrator administrator)
{
    public async Task<bool> IsGrantedAsync(CancellationToken ct)
    {
        var access = await cloudFormation.DescribeOrganizationsAccessAsync(new DescribeOrganizationsAccessRequest { CallAs = administrator.CallAs }, ct);
        return access.Status == OrganizationStatus.ENABLED;
    }

    public async Task GrantAsync(CancellationToken ct)
    {
        try
        {
            await cloudFormation.ActivateOrganizationsAccessAsync(new ActivateOrganizationsAccessRequest(), ct);
        }
        catch (AmazonServiceException exception)
            when (AwsErrors.IsAccessDenied(exception) || exception.ErrorCode is "InvalidOperation" or "InvalidOperationException")
        {
            throw new IntegrationException(
                IntegrationErrorId.TrustedAccessDenied,
                $"StackSets have no trusted access to the organization, and the caller may not grant it: {exception.Message}",
                "Have an administrator of the management account activate it (CloudFormation console, StackSets), then run again.",
                exception);
        }
    }
}
