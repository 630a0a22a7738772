using CequenceApigw.Engine;
using CequenceApigw.Engine.Completion;

namespace CequenceApigw.Cmdlets.Completion;

/// <summary>Ids of accounts, each with its name.</summary>
internal sealed class AccountCompleter : AwsCompleter
{
    protected override Task<IReadOnlyList<Choice>> AskAsync(AwsSignIn signIn) =>
        AskAwsAsync(signIn, choices => choices.AccountsAsync(CancellationToken.None));
}
