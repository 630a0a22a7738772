using CequenceApigw.Engine.Administration;

namespace CequenceApigw.Engine.Planning;

/// <summary>Whether a Region's artifact bucket still lacks something.</summary>
/// <param name="Region">The Region.</param>
/// <param name="Publication">What belongs there.</param>
/// <param name="IsMissing">Whether it is still to be put there.</param>
internal sealed record PlannedPublication(string Region, Publication Publication, bool IsMissing);
