using System.Diagnostics.CodeAnalysis;
using CequenceApigw.Cmdlets.Hosting;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Cmdlets.Tests;

/// <summary>What a cmdlet said, and that it said it on the pipeline's thread.</summary>
internal sealed class FakeHost : ICmdletHost
{
    private readonly int _pipelineThread = Environment.CurrentManagedThreadId;

    public string ProductDirectory { get; set; } = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public List<object> Rows { get; } = [];

    public List<string> Warnings { get; } = [];

    public List<string> VerboseTexts { get; } = [];

    public List<string> DebugTexts { get; } = [];

    public List<RolloutProgress> ProgressRecords { get; } = [];

    public List<string> EndedActivities { get; } = [];

    public List<CmdletError> Errors { get; } = [];

    public List<(string Target, string Action)> Asked { get; } = [];

    public bool Consents { get; set; } = true;

    public bool IsWhatIf { get; set; }

    /// <summary>Names of the parameters that count as given.</summary>
    public HashSet<string> Given { get; } = [];

    public bool ConsentsToContinue { get; set; } = true;

    public int ContinueQueries { get; private set; }

    public Dictionary<string, object> Variables { get; } = [];

    public void Output(object row) => Said(Rows, row);

    public Dictionary<string, object> Properties { get; private set; } = [];

    public void Output(object row, IEnumerable<KeyValuePair<string, object>> properties)
    {
        Properties = properties.ToDictionary();
        Said(Rows, row);
    }

    public void Warning(string text) => Said(Warnings, text);

    public List<string> WordsWhileStopping { get; } = [];

    public void Stopping(string text) => WordsWhileStopping.Add(text);

    public void Verbose(string text) => Said(VerboseTexts, text);

    public void Debug(string text) => Said(DebugTexts, text);

    public void Progress(string activity, RolloutProgress progress) => Said(ProgressRecords, progress);

    public void ProgressEnded(string activity) => Said(EndedActivities, activity);

    public void Error(CmdletError error) => Said(Errors, error);

    [DoesNotReturn]
    public void Terminate(CmdletError error) => throw new TerminatedException(error);

    public bool ShouldProcess(string target, string action)
    {
        Said(Asked, (target, action));
        return Consents;
    }

    public bool IsGiven(string parameter) => Given.Contains(parameter);

    public bool ShouldContinue(string query, string caption)
    {
        ContinueQueries++;
        return ConsentsToContinue;
    }

    public string FilePath(string path) => Path.IsPathRooted(path) ? path : $"/session/{path}";

    public IEnumerable<string> FilePaths(string pattern) => [FilePath(pattern)];

    public object? Variable(string name) => Variables.GetValueOrDefault(name);

    public string AskForSecret(string question) => $"answer to {question}";

    private void Said<T>(List<T> list, T what)
    {
        Assert.Equal(_pipelineThread, Environment.CurrentManagedThreadId);
        list.Add(what);
    }
}
