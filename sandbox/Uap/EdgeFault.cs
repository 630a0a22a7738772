namespace CequenceApigw.Sandbox.Uap;

/// <summary>How the Edge fails one request.</summary>
internal sealed record EdgeFault
{
    /// <summary>The status it answers; null closes the connection without an answer.</summary>
    public int? Status { get; init; }

    /// <summary>Waits so long before it does so.</summary>
    public TimeSpan Delay { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Answers with all that was asked, headers and body, as some gateways do in their error pages.</summary>
    public bool EchoesRequest { get; init; }

    /// <summary>Takes the batch first, so that only the acknowledgement is lost.</summary>
    public bool AfterTaking { get; init; }

    /// <summary>Ends a request so.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        await Task.Delay(Delay);
        if (RetryAfter is { } wait) context.Response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds)}";
        if (Status is { } status) context.Response.StatusCode = status;
        else context.Abort();
        if (EchoesRequest) await EchoAsync(context);
    }

    private static async Task EchoAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body, leaveOpen: true);
        var headers = string.Join('\n', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}"));
        await context.Response.WriteAsync($"We could not take this:\n{headers}\n\n{await body.ReadToEndAsync()}");
    }
}
