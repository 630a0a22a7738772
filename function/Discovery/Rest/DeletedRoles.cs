using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>Tells roles that were deleted in IAM: API Gateway stays set to them, and writes no logs.</summary>
/// <param name="iam">Made at the first need: in most accounts there is nothing to ask.</param>
/// <param name="time">The machine's clock.</param>
internal sealed class DeletedRoles(Func<IAmazonIdentityManagementService> iam, TimeProvider time)
{
    // A role that was made just now isn't known everywhere in IAM yet.
    private static readonly TimeSpan Spreading = TimeSpan.FromSeconds(15);

    private readonly Lazy<IAmazonIdentityManagementService> _iam = new(iam);

    /// <summary>True only if IAM says so twice. A role of another account, or one that may not be looked at, counts as live.</summary>
    /// <param name="roleArn">The role.</param>
    /// <param name="own">A role of this account.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task<bool> HasAsync(string roleArn, string own, CancellationToken cancellationToken)
    {
        if (AccountOf(roleArn) != AccountOf(own) || !await IsMissingAsync(roleArn, cancellationToken).ConfigureAwait(false))
            return false;
        await Task.Delay(Spreading, time, cancellationToken).ConfigureAwait(false);
        return await IsMissingAsync(roleArn, cancellationToken).ConfigureAwait(false);
    }

    private static string? AccountOf(string roleArn) => roleArn.Split(':').ElementAtOrDefault(4);

    private async Task<bool> IsMissingAsync(string roleArn, CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetRoleRequest { RoleName = roleArn[(roleArn.LastIndexOf('/') + 1)..] };
            var response = await _iam.Value.GetRoleAsync(request, cancellationToken).ConfigureAwait(false);
            // The same name under another path is another role.
            return response.Role?.Arn is { } arn && !arn.Equals(roleArn, StringComparison.OrdinalIgnoreCase);
        }
        catch (NoSuchEntityException)
        {
            return true;
        }
        catch (Exception exception) when (exception is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            return false; // Nobody knows.
        }
    }
}
