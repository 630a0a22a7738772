using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CequenceApigw.Transactions.Tests.ExecutionLogs;

public class ExchangeProperties
{
    private static readonly string[] Values =
    [
        "", "a", "application/json, text/plain, */*", "Tue, 26 Feb 2019 11:31:11 GMT", "gzip, deflate, br", "a=b; c=d", "x=1", "{}", "}", "grün",
        "Root=1-5c7674f4;Sampled=0", "en-US,en;q=0.9", "\"quoted, text\"", "1.1 proxy (x, y)",
    ];

    [Property(MaxTest = 300)]
    public Property Any_headers_written_as_a_map_come_back()
    {
        var header =
            from first in Gen.Elements("aZ9-_!".ToCharArray())
            from second in Gen.Elements("aZ9-_!".ToCharArray())
            from value in Gen.Elements(Values)
            select (Name: $"X-{first}{second}", Value: value);
        return Prop.ForAll(Arb.From(header.ArrayOf(10)), headers =>
        {
            var map = "{" + string.Join(", ", headers.Select(pair => $"{pair.Name}={pair.Value}")) + "}";
            using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(new() { ResponseHeaders = map }));
            return transaction.ResponseHeaders.SequenceEqual(headers.Select(pair => $"{pair.Name}: {pair.Value}"));
        });
    }

    [Property(MaxTest = 300)]
    public bool Any_body_that_fits_comes_back(NonNull<string> text)
    {
        // A log event is valid UTF-8: unpaired surrogates don't get there.
        var body = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(new() { RequestBody = body, ResponseBody = body }));
        return transaction.RequestBody == body && transaction.ResponseBody == body;
    }

    [Property(MaxTest = 300)]
    public bool No_event_makes_the_assembler_fail(NonNull<string> text)
    {
        var assembler = new CequenceApigw.Transactions.ExecutionLogs.ExecutionLogAssembler();
        string[] lines = [text.Get, $"(a) {text.Get}", $"(a) Method request headers: {text.Get}", $"(a) HTTP Method: {text.Get}", "(a) HTTP Method: GET, Resource Path: /"];
        return Rebuilt.From(assembler, lines.Select(line => (line, 1L)))
            .Where(exchange => exchange.Untransactable is null)
            .All(exchange => Rebuilt.Json(exchange).Length > 0);
    }
}
