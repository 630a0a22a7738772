using CequenceApigw.Function.Discovery.Selection;

namespace CequenceApigw.Function.Discovery;

/// <summary>An API with its stages.</summary>
/// <param name="ApiId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stages">Its stages; none if they can't be listed.</param>
/// <param name="Selected">Which of its stages are to be enabled; if none is, they aren't listed.</param>
/// <param name="Failure">AWS's message if they can't be listed.</param>
internal sealed record FoundApi<TStage>(string ApiId, string Name, IReadOnlyList<TStage> Stages, StageSelection Selected, string? Failure = null);
