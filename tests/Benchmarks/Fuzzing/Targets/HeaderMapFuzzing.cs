using System.Buffers;
using System.Text;
using System.Text.Json;
using CequenceApigw.Transactions;
using CequenceApigw.Transactions.ExecutionLogs;
using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Benchmarks.Fuzzing.Targets;

/// <summary>Header maps of the execution log: whatever stands in them, a complete request is a transaction that is JSON.</summary>
internal sealed class HeaderMapFuzzing : IFuzzTarget
{
    private static readonly string[] Pieces =
    [
        "Accept=text/html, */*;q=0.8", "Host=h.example.com", "X-Forwarded-For=203.0.113.7, 10.0.0.1", "Cookie=a=b; c=d", "Cache-Control=no-cache, max-age=0",
        "Set-Cookie=a=b; Expires=Wed, 12 Oct 2022 00:00:00 GMT", "User-Agent=Mozilla/5.0 (X11; Linux) {like=Gecko, x}", "X-Empty=", "=x", "a", "Date=Wed, 12 Oct 2022",
        "CloudFront-Viewer-Country=DE", "Authorization=****37c4d7", "Content-Type=multipart/form-data; boundary=\"a, b=c\"", "X-Amz-Cf-Id=é😀", "x-CN=CN=a,OU=b, O=c",
    ];

    private readonly TransactionWriter _writer = new(new TransactionSource("0.1.0", "111122223333", "eu-west-1", "a1b2c3", "prod"));
    private readonly ArrayBufferWriter<byte> _json = new();

    public string Name => "header maps";

    public long Accepted { get; private set; }

    public void Run(int seed)
    {
        var random = new Random(seed);
        var assembler = new ExecutionLogAssembler();
        byte[][] lines =
        [
            Line("Starting execution for request: a"), Line("HTTP Method: GET, Resource Path: /pets"),
            [.. Line("Method request headers: {"), .. Map(random), .. "}"u8], [.. Line("Method response headers: {"), .. Map(random), .. "}"u8],
            Line("Method completed with status: 200"),
        ];
        for (var at = 0; at < lines.Length; at++)
            assembler.Add(new LogEvent(lines[at], at));
        foreach (var exchange in assembler.Take(long.MaxValue, long.MaxValue))
        {
            if (exchange.Untransactable is null)
                Check(exchange);
            exchange.Release();
        }
    }

    private void Check(Exchange exchange)
    {
        _json.ResetWrittenCount();
        _writer.Write(exchange, _json);
        using var json = JsonDocument.Parse(_json.WrittenMemory);
        foreach (var side in (string[])["request", "response"])
        {
            foreach (var header in json.RootElement.GetProperty(side).GetProperty("headers").EnumerateArray())
            {
                var colon = header.GetString()!.IndexOf(':');
                if (colon < 1 || header.GetString()!.AsSpan(0, colon).ContainsAny(" \t\r\n"))
                    throw new InvalidOperationException($"'{header.GetString()}' is no header.");
            }
        }
        Accepted++;
    }

    private static byte[] Map(Random random) =>
        new FuzzMutator(random).Mutate(Encoding.UTF8.GetBytes(string.Join(", ", random.GetItems(Pieces, random.Next(12)))));

    private static byte[] Line(string text) => Encoding.UTF8.GetBytes("(a) " + text);
}
