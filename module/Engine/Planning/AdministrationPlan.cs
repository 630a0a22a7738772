namespace CequenceApigw.Engine.Planning;

/// <summary>What happens to the administration stacks.</summary>
/// <param name="Wanted">Each Region that needs one.</param>
/// <param name="Unwanted">Regions that have one and are no target any more.</param>
/// <param name="Closed">Regions that may have one, but have been closed to the account since, with the reason.</param>
internal sealed record AdministrationPlan(
    IReadOnlyList<PlannedStack> Wanted, IReadOnlyList<string> Unwanted, IReadOnlyDictionary<string, string> Closed)
{
    /// <summary>
    /// What stacks become while account stacks still need what goes from them: without those of which nothing goes, and which become what is wanted at once.
    /// </summary>
    public IReadOnlyList<PlannedStack> Meanwhile { get; init; } = [];
}
