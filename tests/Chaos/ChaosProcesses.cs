using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using CequenceApigw.Chaos.Commands;

namespace CequenceApigw.Chaos;

/// <summary>
/// Runs seeds in processes of their own, one for each core, each of one thread: so that a seed is the same to the last call, however many
/// others are run.
/// </summary>
internal static class ChaosProcesses
{
    /// <summary>What tells .NET that a process has one processor.</summary>
    public const string OneProcessor = "DOTNET_PROCESSOR_COUNT";

    // A seed takes a second. One that takes this long will never end.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(10);

    /// <summary>Runs the seeds from the first on; results come as they are there, in no order.</summary>
    public static async IAsyncEnumerable<ChaosResult> RunAsync(
        int first, int count, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var results = Channel.CreateUnbounded<ChaosResult>();
        var processes = Math.Min(count, Environment.ProcessorCount);
        var working = Task.WhenAll(Enumerable.Range(first, processes).Select(
            from => WorkAsync(from, processes, first + count - 1, results.Writer, cancellationToken)));
        _ = working.ContinueWith(ended => results.Writer.Complete(ended.Exception), TaskScheduler.Default);
        await foreach (var result in results.Reader.ReadAllAsync(cancellationToken))
            yield return result;
    }

    /// <summary>Every so many-th seed, in one process; in another one after a seed that ends the process.</summary>
    private static async Task WorkAsync(int first, int step, int last, ChannelWriter<ChaosResult> results, CancellationToken cancellationToken)
    {
        for (var seed = first; seed <= last; seed += step)
        {
            using var worker = Start(seed, step, last);
            using var killing = cancellationToken.Register(worker.Kill);
            var errors = worker.StandardError.ReadToEndAsync(cancellationToken);
            while (await ReadAsync(worker) is { } line)
            {
                await results.WriteAsync(JsonSerializer.Deserialize<ChaosResult>(line)!, cancellationToken);
                seed += step;
            }
            if (seed <= last)
                await results.WriteAsync(ChaosResult.OfDead(seed, $"The process ended with this seed: {await errors}"), cancellationToken);
        }
    }

    private static async Task<string?> ReadAsync(Process worker)
    {
        using var hang = new CancellationTokenSource(Hang);
        using var killing = hang.Token.Register(worker.Kill);
        return await worker.StandardOutput.ReadLineAsync(CancellationToken.None);
    }

    private static Process Start(int first, int step, int last) => Process.Start(new ProcessStartInfo(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        [typeof(ChaosProcesses).Assembly.Location, WorkerCommand.Name, $"{first}", $"{step}", $"{last}"])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { [OneProcessor] = "1" },
    })!;
}
