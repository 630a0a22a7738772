namespace CequenceApigw.Transactions.Tests.RoundTrips;

/// <summary>What must come out for an exchange, and what came out, in one readable form.</summary>
internal static class ExpectedTransaction
{
    private const int FittingBody = 980;

    public static string Of(SentExchange sent, string id)
    {
        if (sent.Course == Course.Throttled)
            return $"{id}: Throttled";
        var query = sent.IsTraced ? LoggedMap.Whole("Method request query string: ", sent.Query, sent.Limit) : [];
        var headers = sent.IsTraced ? LoggedMap.Whole("Method request headers: ", sent.RequestHeaders, sent.Limit) : [];
        var answered = sent.IsTraced && sent.Course != Course.Failure;
        var responseHeaders = answered ? LoggedMap.Whole("Method response headers: ", SentLog.Joined(sent), sent.Limit) : [];
        var isSoap = Find(headers, "SOAPAction") is not null;
        var requestBody = sent.IsTraced ? Body("Method request body before transformations: ", sent.RequestBody, headers, isSoap, sent.Limit) : ("", false);
        var responseBody = answered ? Body("Method response body after transformations: ", sent.ResponseBody, responseHeaders, isSoap, sent.Limit) : ("", false);
        IEnumerable<string> discovery = !sent.IsTraced || requestBody.Item2 && responseBody.Item2 ? ["cq-discovery-only: true"] : [];
        return Show(id, $"{sent.Method} {Uri.UnescapeDataString(sent.Path)} {string.Join('&', query.AsEnumerable())}", Find(headers, "Host") ?? "", Client(sent, headers),
            headers.Select(Header).Concat(discovery), requestBody.Item1, $"{sent.Status}",
            responseHeaders.SelectMany(header => header.Name == "Set-Cookie" ? sent.Cookies.Select(cookie => $"Set-Cookie: {cookie}") : [Header(header)]),
            responseBody.Item1);
    }

    public static string Of(Exchange exchange)
    {
        if (exchange.Untransactable is { } reason)
            return $"{exchange.TransactionId}: {reason}";
        using var got = ReadableTransaction.Of(exchange);
        var uri = got["request", "uri-query-fragment"].Split('?', 2);
        Assert.All(uri[0] + uri.ElementAtOrDefault(1), character => Assert.True(char.IsAscii(character) && !" \"<>\\^`{|}[]#\n".Contains(character)));
        return Show(got["transaction-id"], $"{got["request", "http-method"]} {string.Join(' ', uri.Append("").Take(2).Select(Uri.UnescapeDataString))}",
            got["request", "host"], got["request", "client-ip"], got.RequestHeaders, got.RequestBody, got["response", "status-code"], got.ResponseHeaders, got.ResponseBody);
    }

    private static string Show(string id, string line, string host, string client, IEnumerable<string> headers, string body, string status, IEnumerable<string> answer, string answerBody) =>
        string.Join('\n', [id, line, host, client, .. headers, $"[{body}]", status, .. answer, $"[{answerBody}]"]);

    private static string Header(Pair header) => $"{header.Name}: {header.Value}";

    private static string? Find(Pair[] headers, string name) => headers.FirstOrDefault(header => header.Name == name)?.Value;

    // Of a list of addresses that is cut the first is whole if a comma follows.
    private static string Client(SentExchange sent, Pair[] headers)
    {
        if (!sent.IsTraced || Find(sent.RequestHeaders, "X-Forwarded-For") is not { } addresses)
            return "(absent)";
        var first = addresses.Split(',')[0];
        var kept = sent.Limit.Kept(SentLog.RequestHeaders(sent)) ?? "";
        return Find(headers, "X-Forwarded-For") is not null || kept.Contains($"X-Forwarded-For={first},", StringComparison.Ordinal) ? first : "(absent)";
    }

    private static (string Text, bool IsReplaced) Body(string label, string body, Pair[] headers, bool isSoap, LineLimit limit)
    {
        Assert.Equal(FittingBody, 1024 - label.Length);
        if (limit.Kept(label + body) is null && body != "[Binary Data]")
            return (body == "(null)" ? "" : body, false);
        return (Find(headers, "Content-Type")?.Split(';')[0] switch
        {
            "application/x-www-form-urlencoded" => "cq_body_truncated=true",
            "application/soap+xml" => "<soap:Body><cq_body_truncated>true</cq_body_truncated></soap:Body>",
            "text/xml" when isSoap => "<soap:Body><cq_body_truncated>true</cq_body_truncated></soap:Body>",
            "text/xml" or "image/svg+xml" => "<cq_body_truncated>true</cq_body_truncated>",
            "text/html" => "<div>cq_body_truncated: true</div>",
            _ => "{ \"cq_body_truncated\": \"true\" }",
        }, true);
    }
}
