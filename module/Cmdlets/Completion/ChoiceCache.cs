using CequenceApigw.Engine;
using CequenceApigw.Engine.Completion;

namespace CequenceApigw.Cmdlets.Completion;

/// <summary>What was answered within the last half minute: keys are pressed faster than organizations change.</summary>
internal sealed class ChoiceCache(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    // What changes who is asked, beside the sign-in's own parts.
    private static readonly string[] Variables = ["AWS_PROFILE", "AWS_ACCESS_KEY_ID", "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_ENDPOINT_URL"];

    private readonly Dictionary<(Type, AwsSignIn, string), (Task<IReadOnlyList<Choice>> Answer, DateTimeOffset Until)> _answers = [];

    /// <summary>The answer to one completer's question for one sign-in; a failure is asked again.</summary>
    public Task<IReadOnlyList<Choice>> GetAsync(Type completer, AwsSignIn signIn, Func<AwsSignIn, Task<IReadOnlyList<Choice>>> ask)
    {
        var key = (completer, signIn, string.Join('\n', Variables.Select(Environment.GetEnvironmentVariable)));
        lock (_answers)
        {
            if (_answers.TryGetValue(key, out var kept) && kept.Until > time.GetUtcNow() && !kept.Answer.IsFaulted)
                return kept.Answer;
            var answer = Task.Run(() => ask(signIn));
            _answers[key] = (answer, time.GetUtcNow() + Kept);
            return answer;
        }
    }
}
