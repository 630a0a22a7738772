namespace CequenceApigw.Function.State;

/// <summary>How discovery left a stage.</summary>
internal enum InventoryState
{
    /// <summary>Its logging was switched on.</summary>
    Enabled,

    /// <summary>Its logging was on already, as needed.</summary>
    AlreadyEnabled,

    /// <summary>Left alone on purpose; the reason says why.</summary>
    Skipped,

    /// <summary>Left alone because the one place for a setting is taken by the account's owner.</summary>
    Conflict,

    /// <summary>Somebody keeps switching its logging off, and it was left so after it had been switched on again three times.</summary>
    Drifted,

    /// <summary>AWS refused; the reason is AWS's message.</summary>
    Failed,

    /// <summary>An entry of api-config.json covers nothing in this account and Region; the reason names it.</summary>
    Unmatched,
}
