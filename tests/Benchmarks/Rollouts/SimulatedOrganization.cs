using System.Diagnostics;
using System.Net.Http.Json;
using CequenceApigw.Benchmarks.Runs;

namespace CequenceApigw.Benchmarks.Rollouts;

/// <summary>The local organization in a process of its own, so that its memory is not the engine's.</summary>
internal sealed class SimulatedOrganization : IDisposable
{
    private static readonly string[] Names =
    [
        "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "sa-east-1", "eu-west-1", "eu-west-2", "eu-west-3",
        "eu-central-1", "eu-north-1", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3",
    ];

    private readonly Process _process;
    private readonly HttpClient _http = new();
    private readonly Dictionary<string, string> _environment = [];
    private readonly TaskCompletionSource<string> _uap = new();

    private SimulatedOrganization(Process process, IReadOnlyList<string> regions) => (_process, Regions) = (process, regions);

    public IReadOnlyList<string> Regions { get; }

    public Uri Address => new(_environment["AWS_ENDPOINT_URL"]);

    public string AccessKey => _environment["AWS_ACCESS_KEY_ID"];

    public string SecretKey => _environment["AWS_SECRET_ACCESS_KEY"];

    /// <summary>Edge, token endpoint, client and secret of UAP.</summary>
    public string[] Uap => [.. _uap.Task.Result["UAP: ".Length..].Split(", ").Select(part => part[(part.LastIndexOf(' ') + 1)..])];

    public static async Task<SimulatedOrganization> StartAsync(int accounts, int regions)
    {
        var names = Names.Take(regions).ToList();
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Repository.Sandbox, "serve", "--port", "0", "--requests-per-minute", "0", "--simulated-functions",
                "--accounts", $"{accounts}", "--regions", string.Join(',', names),
            ])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        var organization = new SimulatedOrganization(Process.Start(start)!, names);
        await organization.ReadAsync();
        return organization;
    }

    /// <summary>Calls so far, by operation.</summary>
    public async Task<Dictionary<string, long>> CallsAsync() =>
        (await _http.GetFromJsonAsync<Dictionary<string, long>>(new Uri(Address, "/sandbox/calls")))!;

    public void Dispose()
    {
        if (_process.HasExited)
            Console.Error.WriteLine($"The sandbox ended by itself, exit code {_process.ExitCode}.");
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _http.Dispose();
    }

    private async Task ReadAsync()
    {
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("UAP: ", StringComparison.Ordinal) == true)
                _uap.TrySetResult(line.Data);
            else if (_uap.Task.IsCompleted && line.Data is not null)
                Console.Error.WriteLine(line.Data);
        };
        _process.BeginErrorReadLine();
        while (!_environment.ContainsKey("AWS_DEFAULT_REGION"))
        {
            var line = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The sandbox didn't start.");
            var assignment = line["export ".Length..].Split('=', 2);
            _environment[assignment[0]] = assignment[1];
        }
        await _uap.Task;
    }
}
