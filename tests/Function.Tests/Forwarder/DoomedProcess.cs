namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>
/// A process that is killed at a step: a page read, a write of state, or before or after a post. From then on nothing that it does has
/// any effect.
/// </summary>
internal sealed class DoomedProcess
{
    private readonly ForwarderRig _rig;
    private readonly Lock _lock = new();
    private readonly int _step;
    private int _steps;
    private bool _lastWasAPost;

    public DoomedProcess(ForwarderRig rig, int step)
    {
        (_rig, _step) = (rig, step);
        rig.Logs.BeforeAnswer = _ => Pass(isAfterAPost: false);
        rig.Dynamo.BeforeWrite = _ => Pass(isAfterAPost: false);
        rig.Edge.BeforePost = () => Pass(isAfterAPost: false);
        rig.Edge.AfterAccept = () => Pass(isAfterAPost: true);
    }

    public bool IsDead { get; private set; }

    /// <summary>Whether a post was accepted whose acknowledgement has not been noted.</summary>
    public bool DiedAfterAPost { get; private set; }

    /// <summary>The next process lives.</summary>
    public void Bury() => (_rig.Logs.BeforeAnswer, _rig.Dynamo.BeforeWrite, _rig.Edge.BeforePost, _rig.Edge.AfterAccept) = (null, null, null, null);

    private void Pass(bool isAfterAPost)
    {
        lock (_lock)
        {
            DiedAfterAPost |= (IsDead || _steps >= _step) && (isAfterAPost || _lastWasAPost);
            IsDead |= _steps++ >= _step;
            _lastWasAPost = isAfterAPost;
            if (IsDead)
                throw new InvalidOperationException("The process has been killed.");
        }
    }
}
