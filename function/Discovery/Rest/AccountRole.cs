using Amazon.APIGateway;
using Amazon.APIGateway.Model;
using Amazon.ApiGatewayV2;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>The one role, per account and Region, with which API Gateway writes the logs of all REST and WebSocket stages.</summary>
internal sealed class AccountRole(
    IAmazonAPIGateway gateway, IAmazonApiGatewayV2 gatewayV2, DeletedRoles deleted, StateTable table, TimeProvider time)
{
    /// <summary>The remembered setting's id.</summary>
    public const string SettingId = "account/cloudwatchRoleArn";

    // CloudFormation shows the reason in a console's cell.
    private const int NamedUsers = 3;

    private readonly AccountRoleUpdate _update = new(gateway, time);
    private readonly RoleUsers _users = new(gateway, gatewayV2);

    /// <summary>Gives API Gateway the role, unless the account has a live one. What there is to say of it; null for nothing.</summary>
    /// <exception cref="DiscoveryException">API Gateway refuses the role.</exception>
    public async Task<Outcome?> EnsureAsync(string roleArn, CancellationToken cancellationToken)
    {
        var current = await CurrentAsync(cancellationToken).ConfigureAwait(false);
        var setting = await table.GetAsync<Setting>(SettingId, cancellationToken).ConfigureAwait(false);
        var memory = setting is null ? null : RoleMemory.Of(setting);
        if (current == roleArn)
            return await ConfirmAsync(setting, memory, cancellationToken).ConfigureAwait(false);
        var isOurs = memory?.IsOurs(current) is true;
        if (!isOurs && current != RoleMemory.Absent && !await deleted.HasAsync(current, roleArn, cancellationToken).ConfigureAwait(false))
            return null;

        var isDrift = setting is { IsConfirmed: true } && !isOurs;
        if (isDrift && setting!.Repairs >= Setting.MostRepairs)
            return RoleOutcome.Drifted;
        var planned = memory is null
            ? new RoleMemory(current, await _users.FindAsync(cancellationToken).ConfigureAwait(false), roleArn)
            : memory with { Prior = isOurs ? memory.Prior : current, Applied = roleArn, Superseded = isOurs ? current : null };
        // To find the users takes minutes: somebody may have set one in between.
        if (await CurrentAsync(cancellationToken).ConfigureAwait(false) != current)
            return null;
        var repairs = isDrift ? setting!.Repairs + 1 : 0;
        await table.PutAsync(planned.ToSetting(SettingId) with { Repairs = repairs }, cancellationToken).ConfigureAwait(false);
        await _update.GiveAsync(roleArn, cancellationToken).ConfigureAwait(false);
        var done = planned with { Superseded = null };
        await table.PutAsync(done.ToSetting(SettingId) with { IsConfirmed = true, Repairs = repairs }, cancellationToken).ConfigureAwait(false);
        return isDrift ? RoleOutcome.Repaired(repairs) : RoleOutcome.Of(done);
    }

    /// <summary>Takes the role away again, if it is still the one that was given and nobody else's stages log with it.</summary>
    public async Task RestoreAsync(RestoreReport report, CancellationToken cancellationToken)
    {
        if (await table.GetAsync<Setting>(SettingId, cancellationToken).ConfigureAwait(false) is not { } setting)
            return;
        var memory = RoleMemory.Of(setting);
        var current = await CurrentAsync(cancellationToken).ConfigureAwait(false);
        var isOurs = memory.IsOurs(current);
        if (isOurs)
        {
            var users = (await _users.FindAsync(cancellationToken).ConfigureAwait(false)).Except(memory.Dormant).ToList();
            if (users.Count > 0)
            {
                report.KeptForOthers(SettingId, $"{string.Join(", ", users.Take(NamedUsers))} log with the role '{current}': give API Gateway a role of the account's own, or switch their logging off");
                return;
            }
            if (await _update.PutBackAsync(memory.Prior, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                report.Left(SettingId, $"API Gateway doesn't take the account's former role '{memory.Prior}' back, which was deleted in IAM, and stays set to '{current}': {refusal}");
                return;
            }
        }
        await table.DeleteAsync<Setting>(SettingId, cancellationToken).ConfigureAwait(false);
        report.Restored(changedByOthers: !isOurs && current != memory.Prior);
    }

    private async Task<string> CurrentAsync(CancellationToken cancellationToken)
    {
        var account = await gateway.GetAccountAsync(new GetAccountRequest(), cancellationToken).ConfigureAwait(false);
        return account.CloudwatchRoleArn ?? RoleMemory.Absent;
    }

    /// <summary>The change is there: either an earlier run died before it could note that, or nobody has undone it since.</summary>
    private async Task<Outcome?> ConfirmAsync(Setting? setting, RoleMemory? memory, CancellationToken cancellationToken)
    {
        if (memory is null)
            return null;
        var confirmed = (memory with { Superseded = null }).ToSetting(SettingId) with { IsConfirmed = true };
        if (confirmed != setting)
            await table.PutAsync(confirmed, cancellationToken).ConfigureAwait(false);
        return RoleOutcome.Of(memory);
    }
}
