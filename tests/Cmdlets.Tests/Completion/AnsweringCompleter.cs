using CequenceApigw.Cmdlets.Completion;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Completion;

namespace CequenceApigw.Cmdlets.Tests.Completion;

/// <summary>A completer that answers as told and counts its questions.</summary>
internal sealed class AnsweringCompleter : AwsCompleter
{
    public AnsweringCompleter(TimeProvider time)
    {
        Cache = new ChoiceCache(time);
        Variable = name => Session.GetValueOrDefault(name);
        Patience = TimeSpan.FromMinutes(1);
    }

    public Dictionary<string, object> Session { get; } = [];

    public Func<Task<IReadOnlyList<Choice>>> Answer { get; set; } =
        () => Task.FromResult<IReadOnlyList<Choice>>([new("222222222222", "Payments"), new("333333333333", "Shop")]);

    public List<AwsSignIn> Asked { get; } = [];

    protected override IReadOnlyList<Choice> Otherwise => [new("otherwise", "no answer")];

    protected override Task<IReadOnlyList<Choice>> AskAsync(AwsSignIn signIn)
    {
        Asked.Add(signIn);
        return Answer();
    }
}
