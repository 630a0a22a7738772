using CequenceApigw.Engine;
using CequenceApigw.Engine.Completion;

namespace CequenceApigw.Cmdlets.Completion;

/// <summary>Integrations that are administered from the home Region.</summary>
internal sealed class IntegrationNameCompleter : AwsCompleter
{
    protected override Task<IReadOnlyList<Choice>> AskAsync(AwsSignIn signIn) =>
        AskAwsAsync(signIn, choices => choices.IntegrationsAsync(CancellationToken.None));
}
