using CequenceApigw.Engine;
using CequenceApigw.Engine.Completion;

namespace CequenceApigw.Cmdlets.Completion;

/// <summary>Regions that there are; nobody is asked.</summary>
internal sealed class RegionCompleter : AwsCompleter
{
    protected override Task<IReadOnlyList<Choice>> AskAsync(AwsSignIn signIn) => Task.FromResult(Choices.KnownRegions);
}
