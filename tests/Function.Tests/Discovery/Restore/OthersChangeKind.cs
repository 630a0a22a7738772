namespace CequenceApigw.Function.Tests.Discovery.Restore;

/// <summary>What somebody else changes.</summary>
public enum OthersChangeKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The logging level of an entry, which is made if it isn't there.</summary>
    Level,

    /// <summary>Switches an entry's data trace off.</summary>
    NoDataTrace,

    /// <summary>The throttling of an entry.</summary>
    Throttling,

    /// <summary>Drops an entry.</summary>
    NoEntry,

    /// <summary>Sets or removes an HTTP stage's access log.</summary>
    AccessLog,

    /// <summary>Sets or removes a log group's retention.</summary>
    Retention,

    /// <summary>Sets or removes the account's role.</summary>
    Role,

    /// <summary>Deploys a stage.</summary>
    NewStage,

    /// <summary>Deletes a REST API.</summary>
    NoRestApi,

    /// <summary>Deletes an HTTP stage.</summary>
    NoHttpStage,
}
