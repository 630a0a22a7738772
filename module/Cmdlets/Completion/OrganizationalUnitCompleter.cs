using CequenceApigw.Engine;
using CequenceApigw.Engine.Completion;

namespace CequenceApigw.Cmdlets.Completion;

/// <summary>Ids of units and of the root, each with its path.</summary>
internal sealed class OrganizationalUnitCompleter : AwsCompleter
{
    protected override Task<IReadOnlyList<Choice>> AskAsync(AwsSignIn signIn) =>
        AskAwsAsync(signIn, choices => choices.OrganizationalUnitsAsync(CancellationToken.None));
}
