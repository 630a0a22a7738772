using Amazon.SecurityToken.Model;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Members;

/// <summary>The reader role that every account stack has: what the administration account may see of a member.</summary>
/// <param name="clients">The administration account's clients.</param>
/// <param name="names">The integration's names.</param>
/// <param name="standing">The account stacks' parameters name the role's path and the external id.</param>
internal sealed class MemberRole(IAwsClients clients, IntegrationNames names, StandingIntegration standing)
{
    /// <summary>Opens a session in an account and Region.</summary>
    public async Task<MemberSession> AssumeAsync(string accountId, string region, CancellationToken ct)
    {
        var reader = new AssumeRoleRequest
        {
            RoleArn = names.ReaderRoleArn(
                standing.Administrator.Partition, accountId, standing.Parameter(AccountStackDefinition.RolePath), region),
            RoleSessionName = $"{names.IntegrationName}-statistics",
            ExternalId = standing.Parameter(AccountStackDefinition.ReaderExternalId),
        };
        var session = await clients.SecurityToken.AssumeRoleAsync(reader, ct);
        return new MemberSession(clients, names, session.Credentials, region);
    }
}
