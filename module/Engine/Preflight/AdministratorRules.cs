using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Preflight;

/// <summary>What the caller's account can't administer.</summary>
internal static class AdministratorRules
{
    /// <exception cref="IntegrationException">
    /// <c>NotManagementAccount</c>: only the management account reaches itself. <c>AccountNotFound</c>: it is the canary, but no target.
    /// </exception>
    public static void Check(IntegrationOptions options, Administrator administrator)
    {
        if (options is { Canary: { } canary, IncludeManagementAccount: false } && canary == administrator.Organization?.ManagementAccountId)
        {
            throw new IntegrationException(
                IntegrationErrorId.AccountNotFound,
                $"The canary {canary} is the management account, which isn't among the targets: no unit leads to it.",
                "Give IncludeManagementAccount, too, or name another canary.");
        }
        if (!options.IncludeManagementAccount || !administrator.IsDelegated)
            return;
        throw new IntegrationException(
            IntegrationErrorId.NotManagementAccount,
            $"Account {administrator.AccountId} is a delegated administrator: it can't integrate the management account.",
            $"Leave IncludeManagementAccount out, or use credentials of the management account {administrator.Organization!.ManagementAccountId}.");
    }

    /// <exception cref="IntegrationException">
    /// <c>OptionInvalid</c>: the integration that stands spans something else, and what it made there would be left behind.
    /// </exception>
    public static void Check(IntegrationNames names, Administrator administrator, Stack? administration)
    {
        if (administration is null)
            return;
        var present = Administrator.OrganizationIdOf(administration);
        const string remedy = "Choose another integration name, or destroy that integration first.";
        IntegrationOptionsRules.Require(
            administrator.Organization is not null || present.Length == 0,
            $"Integration {names.IntegrationName} spans organization {present}: without it, its members would be left behind.",
            remedy);
        // In a member, StackSets' stack would meet the plain one; the management account may grow into its organization.
        IntegrationOptionsRules.Require(
            !administrator.IsDelegated || present.Length > 0,
            $"Integration {names.IntegrationName} stands in account {administrator.AccountId} alone, without the organization.",
            remedy);
    }
}
