using System.Diagnostics.CodeAnalysis;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Cmdlets.Hosting;

/// <summary>What the cmdlets ask of PowerShell. Called on the pipeline's thread only.</summary>
internal interface ICmdletHost
{
    /// <summary>The directory of the module's product files: the function's zip and the templates.</summary>
    string ProductDirectory { get; }

    void Output(object row);

    /// <summary>Puts out an object with properties of its own beside those of its type, as parameters take them.</summary>
    void Output(object row, IEnumerable<KeyValuePair<string, object>> properties);

    void Warning(string text);

    /// <summary>Tells something from another thread while the pipeline is being stopped, when it takes no words any more.</summary>
    void Stopping(string text);

    void Verbose(string text);

    void Debug(string text);

    void Progress(string activity, RolloutProgress progress);

    /// <summary>Takes the progress off the screen: it would stay until the whole script ends.</summary>
    void ProgressEnded(string activity);

    void Error(CmdletError error);

    /// <summary>Reports the error and ends the cmdlet.</summary>
    [DoesNotReturn]
    void Terminate(CmdletError error);

    bool ShouldProcess(string target, string action);

    /// <summary>Whether the caller only wants to see what would be done (<c>-WhatIf</c>).</summary>
    bool IsWhatIf { get; }

    /// <summary>Whether the caller gave a parameter, by name, position or pipeline.</summary>
    bool IsGiven(string parameter);

    bool ShouldContinue(string query, string caption);

    /// <summary>The whole path of a file: the session's current location isn't the process's.</summary>
    string FilePath(string path);

    /// <summary>The whole paths of the files that a path with wildcards means.</summary>
    IEnumerable<string> FilePaths(string pattern);

    /// <summary>A variable of the session, e.g. AWS's <c>$StoredAWSRegion</c>; null if it isn't set.</summary>
    object? Variable(string name);

    /// <summary>Has the user type something that the screen doesn't show.</summary>
    string AskForSecret(string question);
}
