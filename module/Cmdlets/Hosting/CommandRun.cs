using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Cmdlets.Hosting;

/// <summary>One run of a cmdlet as its asynchronous work sees it: everything it says is posted to the pipeline's thread.</summary>
internal sealed class CommandRun(PipelineThread pipeline, ICmdletHost host, string activity, CancellationToken stopped)
{
    public CancellationToken Stopped { get; } = stopped;

    public IProgress<RolloutProgress> Progress { get; } = new PostedProgress(pipeline, host, activity);

    public void Output(object row) => pipeline.Post(() => host.Output(row));

    public void Warning(string text) => pipeline.Post(() => host.Warning(text));

    public void Verbose(string text) => pipeline.Post(() => host.Verbose(text));

    public void Error(CmdletError error) => pipeline.Post(() => host.Error(error));
}
