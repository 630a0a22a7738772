namespace CequenceApigw.EndToEnd.Tests.Demo;

/// <summary>The processes of the functions that a sandbox started, as Linux shows them.</summary>
internal static class FunctionProcesses
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>Their ids, told by the endpoint in their environment.</summary>
    public static IReadOnlyList<int> Of(Uri endpoint) =>
        [.. from directory in Directory.EnumerateDirectories("/proc")
            let name = Path.GetFileName(directory)
            where int.TryParse(name, out _) && IsFunctionOf(endpoint, directory)
            select int.Parse(name)];

    /// <summary>Returns when none is left: a process that was killed takes a moment to go.</summary>
    public static async Task EndedAsync(Uri endpoint)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (Of(endpoint) is { Count: > 0 } left)
        {
            Assert.False(deadline.IsCancellationRequested, $"Processes {string.Join(", ", left)} were left behind.");
            await timer.WaitForNextTickAsync();
        }
    }

    private static bool IsFunctionOf(Uri endpoint, string directory)
    {
        try
        {
            var environment = File.ReadAllText(Path.Combine(directory, "environ")).Split('\0');
            return environment.Contains($"AWS_ENDPOINT_URL={endpoint.GetLeftPart(UriPartial.Authority)}")
                && environment.Any(variable => variable.StartsWith("_HANDLER=", StringComparison.Ordinal));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or is somebody else's.
            return false;
        }
    }
}
