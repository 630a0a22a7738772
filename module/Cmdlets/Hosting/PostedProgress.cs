using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Cmdlets.Hosting;

/// <summary>Progress of the engine, shown on the pipeline's thread.</summary>
internal sealed class PostedProgress(PipelineThread pipeline, ICmdletHost host, string activity) : IProgress<RolloutProgress>
{
    public void Report(RolloutProgress value) => pipeline.Post(() =>
    {
        host.Progress(activity, value);
        host.Verbose($"{value.Step}: {value.Message}");
    });
}
