using System.Diagnostics;

namespace CequenceApigw.Function.Tests.Artifact;

/// <summary>A running <c>bootstrap</c>; ends with the test.</summary>
internal sealed class FunctionProcess(Process process) : IDisposable
{
    public async Task<int> ExitCodeAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
