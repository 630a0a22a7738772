using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Net;
using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Cmdlets.Hosting;

/// <summary>PowerShell itself, through the cmdlet it runs.</summary>
internal sealed class PowerShellHost(PSCmdlet cmdlet) : ICmdletHost
{
    private const int ActivityId = 1;

    public string ProductDirectory { get; } = Path.Combine(Path.GetDirectoryName(typeof(PowerShellHost).Assembly.Location)!, "product");

    // PowerShell sets the variable in the cmdlet's scope where the parameter is given.
    public bool IsWhatIf => cmdlet.GetVariableValue("WhatIfPreference") is true or SwitchParameter { IsPresent: true }
        || (cmdlet.MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given) && given is SwitchParameter { IsPresent: true });

    public void Output(object row) => cmdlet.WriteObject(row);

    public void Output(object row, IEnumerable<KeyValuePair<string, object>> properties)
    {
        var extended = new PSObject(row);
        foreach (var (name, value) in properties)
            extended.Properties.Add(new PSNoteProperty(name, value is NetworkCredential client ? Credential(client) : value));
        cmdlet.WriteObject(extended);
    }

    public void Warning(string text) => cmdlet.WriteWarning(ShownText.Of(text));

    // The host's own screen: the pipeline's streams are closed by then.
    public void Stopping(string text) => cmdlet.Host?.UI?.WriteWarningLine(ShownText.Of(text));

    // With -Debug alone PowerShell would ask at every verbose line whether to go on.
    public void Verbose(string text)
    {
        if (IsGiven("Debug") && !IsGiven("Verbose"))
            Debug(text);
        else
            cmdlet.WriteVerbose(ShownText.Of(text));
    }

    public void Debug(string text) => cmdlet.WriteDebug(ShownText.Of(text));

    public void Progress(string activity, RolloutProgress progress)
    {
        var record = new ProgressRecord(ActivityId, activity, ShownText.Of($"{progress.Step}: {progress.Message}"))
        {
            PercentComplete = progress.Total == 0 ? -1 : 100 * progress.Done / progress.Total,
        };
        cmdlet.WriteProgress(record);
    }

    public void ProgressEnded(string activity) =>
        cmdlet.WriteProgress(new ProgressRecord(ActivityId, activity, "Done") { RecordType = ProgressRecordType.Completed });

    public void Error(CmdletError error) => cmdlet.WriteError(Record(error));

    [DoesNotReturn]
    public void Terminate(CmdletError error)
    {
        cmdlet.ThrowTerminatingError(Record(error));
        throw error.Exception;
    }

    public bool ShouldProcess(string target, string action) => cmdlet.ShouldProcess(target, action);

    public bool IsGiven(string parameter) => cmdlet.MyInvocation.BoundParameters.ContainsKey(parameter);

    public bool ShouldContinue(string query, string caption) => cmdlet.ShouldContinue(query, caption);

    public string FilePath(string path) => cmdlet.GetUnresolvedProviderPathFromPSPath(path);

    public IEnumerable<string> FilePaths(string pattern) => cmdlet.GetResolvedProviderPathFromPSPath(pattern, out _);

    public object? Variable(string name) =>
        cmdlet.SessionState.PSVariable.GetValue(name) is var value && value is PSObject wrapped ? wrapped.BaseObject : value;

    public string AskForSecret(string question)
    {
        cmdlet.Host.UI.Write($"{question}: ");
        return new NetworkCredential("", cmdlet.Host.UI.ReadLineAsSecureString()).Password;
    }

    private static PSCredential Credential(NetworkCredential client) => new(client.UserName, client.SecurePassword);

    // The details are what PowerShell shows of an error; the exception stays as it is.
    private static ErrorRecord Record(CmdletError error) => new(error.Exception, error.ErrorId, error.Category, error.Target)
    {
        ErrorDetails = new ErrorDetails(ShownText.Of(error.Exception.Message)) { RecommendedAction = ShownText.OfAny(error.Remedy) },
    };
}
