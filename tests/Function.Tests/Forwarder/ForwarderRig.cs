using System.Text;
using System.Text.Json;
using CequenceApigw.Function.Forwarder;
using CequenceApigw.Function.Forwarder.Authentication;
using CequenceApigw.Function.Forwarder.Progress;
using CequenceApigw.Function.Runtime;
using CequenceApigw.Function.State;
using CequenceApigw.Function.Tests.State;
using CequenceApigw.Transactions.Redacting;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>A forwarder between fakes. Its minutes are those of the schedule, far from the machine's clock.</summary>
internal sealed class ForwarderRig
{
    public const string RestGroup = "API-Gateway-Execution-Logs_a1b2c3/prod";
    public const string HttpGroup = "/aws/vendedlogs/CequenceApigw/http-api-access";

    /// <summary>What Lambda gives a run.</summary>
    public static readonly TimeSpan RunTime = TimeSpan.FromSeconds(55);

    public static readonly DateTimeOffset EnabledAt = new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly StringWriter _output = new();
    private ForwarderHandler? _handler;

    public ForwarderRig()
    {
        Dynamo = new InMemoryDynamoDb();
        Table = new StateTable(Dynamo, "state");
        CloudWatch = new FakeCloudWatch(Logs);
    }

    public InMemoryDynamoDb Dynamo { get; }

    public StateTable Table { get; }

    public FakeLogs Logs { get; } = new();

    public FakeCloudWatch CloudWatch { get; }

    /// <summary>Whether each run is a new process, that remembers nothing.</summary>
    public bool StartsCold { get; set; }

    public FakeEdge Edge { get; } = new();

    public FakeSecrets Secrets { get; } = new();

    public InstantTime Time { get; } = new();

    public Redaction? Redaction { get; set; }

    public string Output => _output.ToString();

    /// <summary>A timestamp so long after the integration was enabled.</summary>
    public static long At(double seconds) => EnabledAt.AddSeconds(seconds).ToUnixTimeMilliseconds();

    public Task AddSourceAsync(string logGroupName = RestGroup, ApiType apiType = ApiType.Rest) => Table.PutAsync(
        new Source(logGroupName, apiType, EnabledAt, apiType == ApiType.Rest ? "a1b2c3" : null, apiType == ApiType.Rest ? "prod" : null), default);

    /// <summary>Requests in the log of a REST API, numbered on.</summary>
    public async Task WriteAsync(int count, int from = 0, double at = 10, string logGroup = RestGroup)
    {
        await AddSourceAsync(logGroup);
        for (var number = from; number < from + count; number++)
            Logs.Write(logGroup, LoggedRequest.Rest(number, At(at)));
    }

    public async Task<Checkpoint?> CheckpointAsync(string logGroupName = RestGroup) => await Table.GetAsync<Checkpoint>(logGroupName, default);

    public ForwarderHandler CreateHandler(bool gzip = false, bool metrics = true)
    {
        var settings = new ForwarderSettings(
            new Uri("https://edge.example.com/api-transactions"), null, null, LogLevel.Trace, "0.1.0", "111122223333", "eu-west-1")
        {
            Redaction = Redaction,
            EdgeGzipEnabled = gzip,
            MetricsEnabled = metrics,
            IntegrationName = "CequenceApigw",
        };
        var tokens = Edge.AuthEnabled
            ? new AccessTokens(new Uri("https://auth.example.com/token"), new ClientSecret(Secrets, FakeSecrets.Arn), Time)
            : null;
        return new ForwarderHandler(settings, Table, Logs, CloudWatch, new HttpClient(Edge), tokens, _output, Time);
    }

    /// <summary>Runs at a scheduled time and gives the statistics.</summary>
    public Task<JsonElement> RunAsync(double scheduledSeconds, CancellationToken cancellationToken = default)
    {
        if (_handler is null || StartsCold)
            _handler = CreateHandler();
        return RunAsync(_handler, scheduledSeconds, cancellationToken);
    }

    /// <summary>The process is gone, and all that it remembered.</summary>
    public void Die()
    {
        _handler = null;
        // Until then nobody else may run.
        Time.Advance(TimeSpan.FromSeconds(56));
    }

    /// <summary>Runs each minute, from one to the next.</summary>
    public async Task RunMinutesAsync(int from, int to)
    {
        for (var minute = from; minute <= to; minute++)
            await RunAsync(minute * 60);
    }

    public async Task<JsonElement> RunAsync(ForwarderHandler handler, double scheduledSeconds, CancellationToken cancellationToken = default)
    {
        Logs.Now = At(scheduledSeconds);
        var payload = Encoding.UTF8.GetBytes($$"""{"scheduledTime":"{{EnabledAt.AddSeconds(scheduledSeconds):yyyy-MM-ddTHH:mm:ssZ}}"}""");
        var answer = await handler.HandleAsync(new Invocation("run", payload, Time.GetUtcNow() + RunTime), cancellationToken);
        return JsonDocument.Parse(answer).RootElement;
    }
}
