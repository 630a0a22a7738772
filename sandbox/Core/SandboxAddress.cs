namespace CequenceApigw.Sandbox.Core;

/// <summary>Where the sandbox listens, known once it has started.</summary>
internal sealed class SandboxAddress
{
    private Uri? _baseAddress;

    /// <summary>e.g. <c>http://127.0.0.1:4566/</c>.</summary>
    public Uri BaseAddress
    {
        get => _baseAddress ?? throw new InvalidOperationException("The sandbox has not started yet.");
        set => _baseAddress = value;
    }
}
