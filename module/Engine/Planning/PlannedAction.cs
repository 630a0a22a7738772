namespace CequenceApigw.Engine.Planning;

/// <summary>What a run does to a thing.</summary>
public enum PlannedAction
{
    /// <summary>Nothing: it stands as wanted, or nothing can be done about it.</summary>
    None,

    /// <summary>It is made.</summary>
    Create,

    /// <summary>It is brought up to date.</summary>
    Update,

    /// <summary>It is removed.</summary>
    Delete,
}
