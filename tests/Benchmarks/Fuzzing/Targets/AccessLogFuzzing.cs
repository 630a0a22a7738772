using System.Buffers;
using System.Text;
using System.Text.Json;
using CequenceApigw.Transactions;
using CequenceApigw.Transactions.AccessLogs;
using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Benchmarks.Fuzzing.Targets;

/// <summary>Access logs: formats that owners give them, and their lines.</summary>
internal sealed class AccessLogFuzzing : IFuzzTarget
{
    private static readonly string[] Variables =
        ["requestTimeEpoch", "requestId", "accountId", "stage", "apiId", "identity.sourceIp", "domainName", "protocol", "httpMethod", "path", "status"];

    private static readonly string[] Values =
        ["1763800000123", "W9zMPGrHtjMEeFw=", "111122223333", "$default", "h1", "203.0.113.7", "h.example.com", "HTTP/1.1", "GET", "/pets/1?a=\\\"b\\u0041", "200"];

    private readonly TransactionWriter _writer = new(new TransactionSource("0.1.0", "111122223333", "eu-west-1", "", ""));
    private readonly ArrayBufferWriter<byte> _json = new();

    public string Name => "access logs";

    public long Accepted { get; private set; }

    public void Run(int seed)
    {
        var random = new Random(seed);
        var mutator = new FuzzMutator(random);
        var assembler = new AccessLogAssembler(Layout(Encoding.UTF8.GetString(mutator.Mutate(Json(at => "$context." + Variables[at])))), ["h1/$default"]);
        for (var line = 0; line < 4; line++)
            assembler.Add(new LogEvent(mutator.Mutate(Json(at => Values[at])), line));
        foreach (var exchange in assembler.Take(long.MaxValue, long.MaxValue))
        {
            if (exchange.Untransactable is null)
            {
                _json.ResetWrittenCount();
                _writer.Write(exchange, _json);
                JsonDocument.Parse(_json.WrittenMemory).Dispose();
                Accepted++;
            }
            exchange.Release();
        }
    }

    private static AccessLogLayout Layout(string format)
    {
        try
        {
            return AccessLogLayout.Of(format);
        }
        catch (FormatException)
        {
            return AccessLogLayout.Of(Encoding.UTF8.GetString(Json(at => "$context." + Variables[at])));
        }
    }

    private static byte[] Json(Func<int, string> value) =>
        Encoding.UTF8.GetBytes($"{{{string.Join(",", Variables.Select((name, at) => $"\"{name}\":\"{value(at)}\""))}}}");
}
