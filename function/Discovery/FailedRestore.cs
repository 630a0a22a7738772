namespace CequenceApigw.Function.Discovery;

/// <summary>A setting that couldn't be put back.</summary>
/// <param name="SettingId">Its id in the state table.</param>
/// <param name="Reason">AWS's message.</param>
internal sealed record FailedRestore(string SettingId, string Reason)
{
    /// <summary>For example <c>rest/a1b2c3/prod (Rate exceeded)</c>.</summary>
    public override string ToString() => $"{SettingId} ({Reason})";
}
