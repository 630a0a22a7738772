using CequenceApigw.Engine;
using CequenceApigw.Engine.Completion;

namespace CequenceApigw.Cmdlets.Completion;

/// <summary>Ids of accounts and of units.</summary>
internal sealed class TargetCompleter : AwsCompleter
{
    protected override Task<IReadOnlyList<Choice>> AskAsync(AwsSignIn signIn) => AskAwsAsync(signIn, async choices =>
        [.. await choices.AccountsAsync(CancellationToken.None), .. await choices.OrganizationalUnitsAsync(CancellationToken.None)]);
}
