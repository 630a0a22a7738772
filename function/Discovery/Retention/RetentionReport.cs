namespace CequenceApigw.Function.Discovery.Retention;

/// <summary>What became of the log groups' retention.</summary>
internal sealed class RetentionReport
{
    private readonly List<string> _failures = [];
    private int _limited;
    private int _restored;
    private int _changedByOthers;

    /// <summary>The log groups whose retention couldn't be set or put back, each with AWS's reason.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <param name="isOurs">Whether the retention is the one that was set here.</param>
    public void Limited(bool isOurs) => _limited += isOurs ? 1 : 0;

    /// <param name="changedByOthers">Whether somebody else changed it since, so that theirs stays.</param>
    public void Restored(bool changedByOthers)
    {
        _restored++;
        _changedByOthers += changedByOthers ? 1 : 0;
    }

    public void Failed(string logGroupName, string reason) => _failures.Add($"{RetentionMemory.SettingId(logGroupName)} ({reason})");

    /// <summary>For example <c>; retention of 3 log groups set, of 1 put back</c>; empty where there is nothing to say.</summary>
    public override string ToString()
    {
        var text = (_limited, _restored) switch
        {
            (0, 0) => "",
            (_, 0) => $"; retention of {_limited} log groups set",
            (0, _) => $"; retention of {_restored} log groups put back",
            _ => $"; retention of {_limited} log groups set, of {_restored} put back",
        };
        if (_changedByOthers > 0)
            text += $" ({_changedByOthers} left as others set it)";
        return _failures.Count > 0 ? $"{text}; retention failed: {string.Join(", ", _failures.Take(2))}" : text;
    }
}
