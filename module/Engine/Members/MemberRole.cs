using Amazon.CloudFormation.Model;
using Amazon.SecurityToken.Model;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Members;

/// <summary>The reader role that every account stack has: what the administration account may see of a member.</summary>
/// <param name="clients">The administration account's clients.</param>
/// <param name="names">The integration's names.</param>
/// <param name="stackSet">Its parameters name the role's path and the external id.</param>
/// <param name="partition">E.g. <c>aws</c>.</param>
internal sealed class MemberRole(IAwsClients clients, IntegrationNames names, StackSet stackSet, string partition)
{
    /// <summary>Opens a session in an account and Region.</summary>
    public async Task<MemberSession> AssumeAsync(string accountId, string region, CancellationToken ct)
    {
        var reader = new AssumeRoleRequest
        {
            RoleArn = names.ReaderRoleArn(partition, accountId, Value(AccountStackDefinition.RolePath), region),
            RoleSessionName = $"{names.IntegrationName}-statistics",
            ExternalId = Value(AccountStackDefinition.ReaderExternalId),
        };
        var session = await clients.SecurityToken.AssumeRoleAsync(reader, ct);
        return new MemberSession(clients, names, session.Credentials, region);
    }

    private string Value(string key) => stackSet.Parameters!.First(parameter => parameter.ParameterKey == key).ParameterValue!;
}
