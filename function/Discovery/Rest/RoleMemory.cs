using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>What is remembered of the account's role.</summary>
/// <param name="Prior">The role before: none, if the account had none, or one that was deleted in IAM.</param>
/// <param name="Dormant">The stages set to log though there was no role to log with, as <c>{apiId}/{stage}</c>: they don't rely on the new one.</param>
/// <param name="Applied">The role that discovery set.</param>
/// <param name="Superseded">The role that discovery had set before, until the new one is known to be there; otherwise null.</param>
internal sealed record RoleMemory(string Prior, IReadOnlyList<string> Dormant, string Applied, string? Superseded = null)
{
    /// <summary>Where the account has no role.</summary>
    public const string Absent = "";

    private const char Separator = '\n';

    public static RoleMemory Of(Setting setting)
    {
        var prior = setting.Prior.Split(Separator);
        var applied = setting.Applied.Split(Separator);
        return new RoleMemory(prior[0], prior[1..], applied[0], applied.ElementAtOrDefault(1));
    }

    public Setting ToSetting(string id) => new(
        id, string.Join(Separator, [Prior, .. Dormant]), Superseded is null ? Applied : $"{Applied}{Separator}{Superseded}");

    public bool IsOurs(string roleArn) => roleArn == Applied || roleArn == Superseded;
}
