namespace CequenceApigw.Engine.Planning;

/// <summary>What happens to the canary before anything happens to the rest.</summary>
/// <param name="AccountIds">The canary's accounts.</param>
/// <param name="Updates">Where the new definition is tried.</param>
/// <param name="Creations">Stacks that are made first.</param>
internal sealed record CanaryPlan(
    IReadOnlyList<string> AccountIds, IReadOnlyList<InstanceOperation> Updates, IReadOnlyList<InstanceOperation> Creations);
