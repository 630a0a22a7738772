using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>What is remembered of the account's role.</summary>
/// <param name="Prior">The role before; empty if the account had none.</param>
/// <param name="Dormant">The stages set to log though there was no role to log with, as <c>{apiId}/{stage}</c>: they don't rely on the new one.</param>
internal sealed record RoleMemory(string Prior, IReadOnlyList<string> Dormant)
{
    private const char Separator = '\n';

    public static RoleMemory Of(Setting setting) => setting.Prior.Split(Separator) is [var prior, .. var dormant]
        ? new RoleMemory(prior, dormant)
        : throw new InvalidDataException($"The state table's setting '{setting.Id}' is malformed.");

    public Setting ToSetting(string id, string applied) => new(id, string.Join(Separator, [Prior, .. Dormant]), applied);
}
