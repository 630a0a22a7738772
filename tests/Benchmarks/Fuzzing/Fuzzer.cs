using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using CequenceApigw.Transactions;
using CequenceApigw.Transactions.Pages;
using CequenceApigw.Transactions.Redacting;
using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Benchmarks.Fuzzing;

/// <summary>
/// Sends input through page parser, log parsers and writer. Each may refuse it or call it untransactable; what comes out
/// must be JSON. Anything else is a fault, as is an input that takes seconds.
/// </summary>
internal sealed class Fuzzer
{
    private static readonly TransactionSource Source = new("0.1.0", "111122223333", "eu-west-1", "a1b2c3", "prod");

    private readonly LogPageParser _parser = new();
    private readonly TransactionWriter _writer = new(Source);
    private readonly TransactionWriter _redactingWriter = new(Source, Redaction.Of(["Host", "Set-Cookie"], ["a", "é"]));
    private readonly ArrayBufferWriter<byte> _json = new();

    /// <summary>How many transactions came out so far.</summary>
    public long Transactions { get; private set; }

    /// <summary>Runs one input, which the seed makes.</summary>
    /// <exception cref="Exception">The input brought a fault to light.</exception>
    public void Run(int seed)
    {
        var input = new FuzzInput(seed);
        var assembler = new EitherLogAssembler();
        if (seed % 2 == 0)
            Parse(input.Page(), assembler);
        else
            Add(input.Lines(), assembler);
        foreach (var exchange in assembler.Take(seed % 3 == 0 ? seed : long.MaxValue, seed % 5 == 0 ? seed - 60_000 : seed))
            Write(exchange);
        foreach (var exchange in assembler.Take(long.MaxValue, long.MaxValue))
            Write(exchange);
    }

    private void Parse(byte[] page, ExchangeAssembler assembler)
    {
        try
        {
            _parser.Parse(page, assembler);
        }
        catch (JsonException)
        {
            // Refused; the events before the fault count.
        }
    }

    private static void Add(byte[][] lines, ExchangeAssembler assembler)
    {
        for (var at = 0; at < lines.Length; at++)
            assembler.Add(new LogEvent(lines[at], at));
    }

    private void Write(Exchange exchange)
    {
        if (exchange.Untransactable is null)
        {
            Write(exchange, _writer);
            Write(exchange, _redactingWriter);
            Transactions++;
        }
        exchange.Release();
    }

    private void Write(Exchange exchange, TransactionWriter writer)
    {
        _json.ResetWrittenCount();
        writer.Write(exchange, _json);
        Check(_json.WrittenSpan);
    }

    private static void Check(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
            throw new InvalidOperationException("What came out is no UTF-8.");
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
                reader.GetString();
        }
    }
}
