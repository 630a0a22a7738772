using FsCheck;
using FsCheck.Xunit;

namespace CequenceApigw.Transactions.Tests.ExecutionLogs;

public class ExchangeProperties
{
    [Property(MaxTest = 300)]
    public bool No_event_makes_the_assembler_fail(NonNull<string> text)
    {
        var assembler = new CequenceApigw.Transactions.ExecutionLogs.ExecutionLogAssembler();
        string[] lines =
        [
            text.Get, $"(a) {text.Get}", $"(a) Method request headers: {text.Get}", $"(a) HTTP Method: {text.Get}",
            $"(a) Successfully completed execution\n(a) {text.Get}\n(a) Method completed with status: {text.Get}", "(a) HTTP Method: GET, Resource Path: /",
        ];
        return Rebuilt.From(assembler, lines.Select(line => (line, 1L)))
            .Where(exchange => exchange.Untransactable is null)
            .All(exchange => Rebuilt.Json(exchange).Length > 0);
    }
}
