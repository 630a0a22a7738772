namespace CequenceApigw.Function.Discovery;

/// <summary>What became of the remembered settings of one API type.</summary>
internal sealed class RestoreReport
{
    private readonly List<string> _failures = [];
    private int _restored;
    private int _changedByOthers;

    /// <summary>The settings that are not yet as they were, each with its reason.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <param name="changedByOthers">Whether somebody else changed the setting since, so that their value stays.</param>
    public void Restored(bool changedByOthers = false)
    {
        _restored++;
        if (changedByOthers)
            _changedByOthers++;
    }

    public void Failed(string settingId, string reason) => _failures.Add($"{settingId} ({reason})");

    /// <summary>For example <c>off, 8 settings put back, 1 of them left as others changed it</c>.</summary>
    public override string ToString() => (_restored, _changedByOthers) switch
    {
        (0, _) => "off",
        (_, 0) => $"off, {_restored} settings put back",
        _ => $"off, {_restored} settings put back, {_changedByOthers} of them partly left as others changed them",
    };
}
