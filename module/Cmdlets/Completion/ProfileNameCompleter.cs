using CequenceApigw.Engine;
using CequenceApigw.Engine.Completion;

namespace CequenceApigw.Cmdlets.Completion;

/// <summary>Stored profiles; nobody is asked.</summary>
internal sealed class ProfileNameCompleter : AwsCompleter
{
    protected override Task<IReadOnlyList<Choice>> AskAsync(AwsSignIn signIn) => Task.FromResult(Choices.Profiles(signIn.ProfileLocation));
}
