using System.Text.RegularExpressions;

namespace CequenceApigw.Transactions.Tests.ExecutionLogs;

/// <summary>Authorizers log tokens in clear. Samples of it, put before a request of the same id as API Gateway does it.</summary>
public sealed partial class AuthorizerTests
{
    private const string RequestId = "11111111-2222-4333-8444-555555555555";

    [Theory]
    [InlineData("17-token-authorizer-config-errors-2023.txt", "Bearer 66des5fJ4HCSX3ZKpWhKC2M9zZNpUUGSB7JKE2TEPpRw3sG94M5Q6Sjd65UT9teT5b9WaR9dBhWHkSmqrHFaJeqRB4")]
    [InlineData("23-token-authorizer-deny-policy-2017.txt", "fSvhMK9emVPHwCvCbgm5q6q6wyWPq5vUD4DH8nG9nunjN7MC3KDF9E9b")]
    public void Nothing_of_an_authorizer_gets_into_a_transaction(string sample, string token)
    {
        var lines = SampleLog.Read(sample).Select(logEvent => logEvent.Message[(logEvent.Message.IndexOf(") ", StringComparison.Ordinal) + 2)..]).ToList();
        Assert.Contains(lines, line => line.Contains(token, StringComparison.Ordinal));

        var log = new ExecutionLog(RequestId) { ResponseHeaders = "{Server=x}" }.Head();
        foreach (var line in lines)
            log.Line(line);
        log.Request().Response();

        var exchange = Assert.Single(Rebuilt.From(new CequenceApigw.Transactions.ExecutionLogs.ExecutionLogAssembler(), log.Events));
        using var transaction = ReadableTransaction.Of(exchange);
        var everything = Rebuilt.Json(exchange) + transaction;
        Assert.Contains("/orders", everything, StringComparison.Ordinal);
        Assert.All(lines.SelectMany(line => Words().Matches(line)), word => Assert.DoesNotContain(word.Value, everything, StringComparison.Ordinal));
    }

    // Long enough to be a token, a piece of one or an ARN's part.
    [GeneratedRegex("[A-Za-z0-9+/_-]{12,}")]
    private static partial Regex Words();
}
