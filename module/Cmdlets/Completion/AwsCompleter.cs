using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Completion;

namespace CequenceApigw.Cmdlets.Completion;

/// <summary>
/// Completes a parameter by what AWS has, signed in as the command line says so far. It never throws and never keeps anybody waiting:
/// what takes longer is there at the next press of the key.
/// </summary>
internal abstract class AwsCompleter : IArgumentCompleter
{
    private static readonly ChoiceCache Answers = new(TimeProvider.System);

    internal ChoiceCache Cache { get; set; } = Answers;

    internal TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The session's variables.</summary>
    internal Func<string, object?> Variable { get; set; } = name => ScriptBlock.Create($"${name}").InvokeReturnAsIs();

    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Complete(wordToComplete, fakeBoundParameters)
            .Select(choice => new CompletionResult(Quoted(choice.Value), choice.Value, CompletionResultType.ParameterValue, ToolTip(choice)));

    /// <summary>The choices whose value or description begins with the word.</summary>
    internal IReadOnlyList<Choice> Complete(string word, IDictionary given)
    {
        var typed = word.Trim('\'', '"');
        return [.. AllOrNone(given).Where(choice => Begins(choice.Value, typed) || Begins(choice.Description, typed))];
    }

    /// <summary>Everything there is to choose from.</summary>
    protected abstract Task<IReadOnlyList<Choice>> AskAsync(AwsSignIn signIn);

    /// <summary>What is offered where nothing was answered.</summary>
    protected virtual IReadOnlyList<Choice> Otherwise => [];

    protected static async Task<IReadOnlyList<Choice>> AskAwsAsync(AwsSignIn signIn, Func<Choices, Task<IReadOnlyList<Choice>>> ask)
    {
        using var connection = signIn.Connect();
        return await ask(new Choices(connection));
    }

    private IReadOnlyList<Choice> AllOrNone(IDictionary given)
    {
        try
        {
            var answer = Cache.GetAsync(GetType(), CommandLine.SignIn(given, Variable), AskAsync);
            return answer.Wait(Patience) ? answer.Result : Otherwise;
        }
        catch (Exception)
        {
            // An error would stand in the middle of what is being typed; running the command tells it.
            return Otherwise;
        }
    }

    private static string Quoted(string value) => value.All(each => char.IsLetterOrDigit(each) || "-_.".Contains(each))
        ? value
        : $"'{CodeGeneration.EscapeSingleQuotedStringContent(value)}'";

    // PowerShell takes no empty one.
    private static string ToolTip(Choice choice) => choice.Description.Length > 0 ? choice.Description : choice.Value;

    private static bool Begins(string text, string typed) => text.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
}
