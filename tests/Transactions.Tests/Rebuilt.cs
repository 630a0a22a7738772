using System.Buffers;
using System.Text;
using CequenceApigw.Transactions.Redacting;
using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Transactions.Tests;

/// <summary>Rebuilds exchanges from events and shows them readably.</summary>
internal static class Rebuilt
{
    public static readonly TransactionSource Source = new("0.1.0", "111122223333", "eu-west-1", "a1b2c3", "prod");

    public static IReadOnlyList<Exchange> From(ExchangeAssembler assembler, IEnumerable<(string Message, long Timestamp)> events)
    {
        foreach (var (message, timestamp) in events)
            assembler.Add(new LogEvent(Encoding.UTF8.GetBytes(message), timestamp));
        return assembler.Take(long.MaxValue, long.MaxValue);
    }

    public static string Json(Exchange exchange, Redaction? redaction = null)
    {
        using var writer = new TransactionWriter(Source, redaction);
        var output = new ArrayBufferWriter<byte>();
        writer.Write(exchange, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
