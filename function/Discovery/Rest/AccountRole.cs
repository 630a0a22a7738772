using Amazon.APIGateway;
using Amazon.APIGateway.Model;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>The one role, per account and Region, with which API Gateway writes all REST stages' execution logs.</summary>
internal sealed class AccountRole(IAmazonAPIGateway gateway, StateTable table, TimeProvider time)
{
    /// <summary>The remembered setting's id.</summary>
    public const string SettingId = "account/cloudwatchRoleArn";

    /// <summary>What is remembered where the account had no role.</summary>
    private const string Absent = "";

    // A new role takes IAM some seconds to spread, and UpdateAccount may be called once in 20 seconds.
    private const int Attempts = 8;

    // CloudFormation shows the reason in a console's cell.
    private const int NamedUsers = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(21);

    private readonly RoleUsers _users = new(gateway);

    /// <summary>Gives API Gateway the role, unless the account has one.</summary>
    public async Task EnsureAsync(string roleArn, CancellationToken cancellationToken)
    {
        var current = await CurrentAsync(cancellationToken).ConfigureAwait(false);
        var remembered = await table.GetAsync<Setting>(SettingId, cancellationToken).ConfigureAwait(false);
        var isTheirs = current.Length > 0 && current != remembered?.Applied;
        if (isTheirs || current == roleArn)
            return;
        var memory = remembered is null
            ? new RoleMemory(Absent, await _users.FindAsync(cancellationToken).ConfigureAwait(false))
            : RoleMemory.Of(remembered);
        await table.PutAsync(memory.ToSetting(SettingId, roleArn), cancellationToken).ConfigureAwait(false);
        await SetAsync(roleArn, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the role away again, if it is still the one that was given and nobody else's stages log with it.</summary>
    public async Task RestoreAsync(RestoreReport report, CancellationToken cancellationToken)
    {
        if (await table.GetAsync<Setting>(SettingId, cancellationToken).ConfigureAwait(false) is not { } setting)
            return;
        var memory = RoleMemory.Of(setting);
        var current = await CurrentAsync(cancellationToken).ConfigureAwait(false);
        if (current == setting.Applied)
        {
            var users = (await _users.FindAsync(cancellationToken).ConfigureAwait(false)).Except(memory.Dormant).ToList();
            if (users.Count > 0)
            {
                report.KeptForOthers(SettingId, $"{string.Join(", ", users.Take(NamedUsers))} log with the role '{current}': give API Gateway a role of the account's own, or switch their logging off");
                return;
            }
            await SetAsync(memory.Prior, cancellationToken).ConfigureAwait(false);
        }
        await table.DeleteAsync<Setting>(SettingId, cancellationToken).ConfigureAwait(false);
        report.Restored(changedByOthers: current != setting.Applied && current != memory.Prior);
    }

    private async Task<string> CurrentAsync(CancellationToken cancellationToken)
    {
        var account = await gateway.GetAccountAsync(new GetAccountRequest(), cancellationToken).ConfigureAwait(false);
        return account.CloudwatchRoleArn ?? Absent;
    }

    private async Task SetAsync(string roleArn, CancellationToken cancellationToken)
    {
        var request = new UpdateAccountRequest { PatchOperations = [new() { Op = Op.Replace, Path = "/cloudwatchRoleArn", Value = roleArn }] };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await gateway.UpdateAccountAsync(request, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (AmazonAPIGatewayException exception) when (attempt < Attempts && MayPass(exception))
            {
                await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
            }
            catch (AmazonAPIGatewayException exception)
            {
                throw new DiscoveryException(
                    $"API Gateway's role for CloudWatch Logs in this account and Region couldn't be set to '{roleArn}': {exception.Message}", exception);
            }
        }
    }

    /// <summary>"The role ARN does not have required permissions configured…": also said of a role that has not spread yet.</summary>
    private static bool MayPass(AmazonAPIGatewayException exception) =>
        exception is TooManyRequestsException
        || (exception is BadRequestException && exception.Message.Contains("role ARN", StringComparison.OrdinalIgnoreCase));
}
