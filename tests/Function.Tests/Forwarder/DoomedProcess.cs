namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>
/// A process that is killed at a step: before a page is read, before a write of state, before or after a post. From then on
/// nothing that it does has any effect.
/// </summary>
internal sealed class DoomedProcess
{
    private readonly ForwarderRig _rig;
    private readonly int _step;
    private int _steps;

    public DoomedProcess(ForwarderRig rig, int step)
    {
        (_rig, _step) = (rig, step);
        rig.Logs.BeforeAnswer = _ => Pass();
        rig.Dynamo.BeforeWrite = _ => Pass();
        rig.Edge.BeforePost = Pass;
        rig.Edge.AfterAccept = Pass;
    }

    public bool IsDead => _steps > _step;

    /// <summary>The next process lives.</summary>
    public void Bury() => (_rig.Logs.BeforeAnswer, _rig.Dynamo.BeforeWrite, _rig.Edge.BeforePost, _rig.Edge.AfterAccept) = (null, null, null, null);

    private void Pass()
    {
        if (Interlocked.Increment(ref _steps) > _step)
            throw new InvalidOperationException("The process has been killed.");
    }
}
