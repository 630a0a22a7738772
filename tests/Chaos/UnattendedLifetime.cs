using Microsoft.Extensions.Hosting;

namespace CequenceApigw.Chaos;

/// <summary>Leaves signals to the program: an organization by itself would take them as its own end, and the program would go on.</summary>
internal sealed class UnattendedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
