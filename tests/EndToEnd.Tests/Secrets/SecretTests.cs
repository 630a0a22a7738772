using System.Text.Json;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Statistics;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Uap;

namespace CequenceApigw.EndToEnd.Tests.Secrets;

/// <summary>
/// The whole life of an integration, with every failure that has to do with credentials: then all that was said, shown, logged and sent
/// is searched for them.
/// </summary>
public sealed class SecretTests : IAsyncLifetime
{
    private const string WrongSecret = "canary-of-a-wrong-secret-3f9c";
    private const string ProxyPassword = "canary-of-a-proxys-password-81d2";

    // Nobody goes through it: all servers are on this machine.
    private static readonly NetworkOptions Proxy = new()
    {
        HttpsProxy = new Uri("http://proxy.corp.example:3128"), NoProxy = [".amazonaws.com"], ProxyUserName = "forwarder", ProxyPassword = ProxyPassword,
    };

    private readonly List<string> _shown = [];
    private Rehearsal _rehearsal = null!;
    private SecretSearch _search = null!;

    public async Task InitializeAsync()
    {
        _rehearsal = await Rehearsal.StartAsync();
        _search = new SecretSearch([_rehearsal.Options.ClientSecret!, WrongSecret], [ProxyPassword]);
        _rehearsal.Get<WireRecorder>().IsOn = true;
    }

    public Task DisposeAsync() => _rehearsal.DisposeAsync().AsTask();

    [Fact]
    public async Task Credentials_are_where_they_belong_and_nowhere_else()
    {
        var integration = _rehearsal.Integration;
        var options = _rehearsal.Options with { LogLevel = LogLevel.Trace, Network = Proxy };
        await FailAsync(() => integration.EnableAsync(options with { ClientSecret = WrongSecret }, Progress()));
        Show(await integration.PlanAsync(options, Progress()));
        Show(await integration.EnableAsync(options, Progress()));
        await FailAsync(() => integration.UpdateCredentialAsync(options.IntegrationName, options.ClientId!, WrongSecret));
        await BadDaysAsync();
        await foreach (var row in integration.GetDetailedRolloutAsync(options.IntegrationName, Progress())) Show(row);
        var query = new StatisticsQuery { Since = DateTimeOffset.UnixEpoch, Until = _rehearsal.Local.Clock.GetUtcNow() };
        await foreach (var row in integration.GetStatisticsAsync(options.IntegrationName, query, Progress())) Show(row);
        Show(await integration.PlanAsync(options with { LogLevel = LogLevel.Info }, Progress()));
        List<string> logs = [.. await FunctionLog.ReadAsync(_rehearsal, "forwarder"), .. await FunctionLog.ReadAsync(_rehearsal, "discovery")];
        Show(await integration.DisableAsync(options.IntegrationName, ApiTypes.Rest | ApiTypes.Http, progress: Progress()));
        await integration.DestroyAsync(options.IntegrationName, Progress());

        var wire = _rehearsal.Get<WireRecorder>().Records;
        Assert.Empty(_search.In("shown", _shown));
        Assert.Empty(_search.In("logged", logs));
        Assert.Empty(_search.InWrongPlaces(wire));
        // The search finds what is there, and everything happened that it is about.
        Assert.Contains(wire, record => record.Name.EndsWith("secretsmanager.PutSecretValue", StringComparison.Ordinal) && _search.IsIn(record.Request));
        Assert.Contains(wire, record => record.Name.EndsWith("secretsmanager.GetSecretValue", StringComparison.Ordinal) && _search.IsIn(record.Answer));
        Assert.Contains(wire, record => record.Request.Contains(ProxyPassword, StringComparison.Ordinal));
        Assert.Contains(wire, record => record.Name.EndsWith("/api-transactions", StringComparison.Ordinal) && _search.IsIn(record.Answer));
        Assert.Contains(logs, line => line.Contains("\"failed_batches\":", StringComparison.Ordinal));
    }

    // Both servers repeat in their error pages what they were asked.
    private async Task BadDaysAsync()
    {
        var (edge, tokens) = (_rehearsal.Traffic.Edge, _rehearsal.Get<TokenStore>());
        await _rehearsal.Traffic.PassMinuteAsync(20);
        await _rehearsal.Traffic.PassMinuteAsync(20);
        foreach (var status in new[] { 400, 401, 500 })
        {
            edge.Outage = new EdgeFault { Status = status, EchoesRequest = true };
            await _rehearsal.Traffic.PassMinuteAsync(20);
        }
        edge.Outage = null;
        foreach (var status in new[] { 200, 401 })
        {
            tokens.RevokeAll();
            tokens.Outage = new EdgeFault { Status = status, EchoesRequest = true };
            await _rehearsal.Traffic.PassMinuteAsync(20);
            await FailAsync(() => _rehearsal.Integration.UpdateCredentialAsync(_rehearsal.Options.IntegrationName, "sandbox-client", WrongSecret));
        }
        tokens.Outage = null;
        await _rehearsal.Traffic.PassMinuteAsync(20);
    }

    private async Task FailAsync(Func<Task> run)
    {
        var exception = await Assert.ThrowsAsync<IntegrationException>(run);
        Show(exception);
        _shown.Add(exception.Remedy);
        _shown.AddRange(exception.Failures.Select(failure => $"{failure} {failure.Remedy}"));
    }

    private void Show(object row) => _shown.AddRange([row.ToString()!, row is Exception ? "" : JsonSerializer.Serialize(row, row.GetType())]);

    private ImmediateProgress Progress() => new(progress => _shown.Add($"{progress}"));
}
