using CequenceApigw.Engine;
using CequenceApigw.Engine.Completion;

namespace CequenceApigw.Cmdlets.Completion;

/// <summary>Regions that the account has enabled; those that there are, where it can't be asked.</summary>
internal sealed class TargetRegionCompleter : AwsCompleter
{
    protected override IReadOnlyList<Choice> Otherwise => Choices.KnownRegions;

    protected override Task<IReadOnlyList<Choice>> AskAsync(AwsSignIn signIn) =>
        AskAwsAsync(signIn, choices => choices.EnabledRegionsAsync(CancellationToken.None));
}
