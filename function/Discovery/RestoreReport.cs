namespace CequenceApigw.Function.Discovery;

/// <summary>What became of the remembered settings of one API type.</summary>
internal sealed class RestoreReport
{
    private readonly List<FailedRestore> _failures = [];
    private readonly List<string> _kept = [];
    private readonly List<string> _left = [];
    private int _restored;
    private int _changedByOthers;

    /// <summary>The settings that are not yet as they were, each with its reason.</summary>
    public IReadOnlyList<FailedRestore> Failures => _failures;

    /// <summary>The settings that stay because others rely on them by now, each with the way out.</summary>
    public IReadOnlyList<string> Kept => _kept;

    /// <param name="changedByOthers">Whether somebody else changed the setting since, so that their value stays.</param>
    public void Restored(bool changedByOthers = false)
    {
        _restored++;
        if (changedByOthers)
            _changedByOthers++;
    }

    public void Failed(string settingId, string reason) => _failures.Add(new FailedRestore(settingId, reason));

    public void KeptForOthers(string settingId, string reason) => _kept.Add($"{settingId} ({reason})");

    /// <summary>AWS won't have the former value any more.</summary>
    public void Left(string settingId, string reason) => _left.Add($"{settingId} ({reason})");

    /// <summary>For example <c>off, 8 settings put back, 1 of them left as others changed it</c>.</summary>
    public override string ToString()
    {
        var text = (_restored, _changedByOthers) switch
        {
            (0, _) => "off",
            (_, 0) => $"off, {_restored} settings put back",
            _ => $"off, {_restored} settings put back, {_changedByOthers} of them partly left as others changed them",
        };
        if (_kept.Count > 0)
            text += $", kept: {string.Join("; ", _kept)}";
        return _left.Count > 0 ? $"{text}, left: {string.Join("; ", _left)}" : text;
    }
}
