namespace CequenceApigw.Engine.Rollout;

/// <summary>Reports steps to whoever listens, if anybody does.</summary>
internal sealed class ProgressReport(IProgress<RolloutProgress>? progress)
{
    public void Step(string step, string message, int done = 0, int total = 0) =>
        progress?.Report(new RolloutProgress(step, message, done, total));
}
