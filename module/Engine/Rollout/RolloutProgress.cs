namespace CequenceApigw.Engine.Rollout;

/// <summary>Where a run stands.</summary>
/// <param name="Step">The step's name, e.g. <c>Account stacks</c>.</param>
/// <param name="Message">What just happened.</param>
/// <param name="Done">Parts of the step that are done.</param>
/// <param name="Total">Parts of the step in all; 0 when it has no countable parts.</param>
public sealed record RolloutProgress(string Step, string Message, int Done, int Total);
