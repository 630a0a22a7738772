using System.IO.Compression;
using System.Text.Json;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Uap;

/// <summary>The Edge: <c>/api-transactions</c> takes a batch, <c>/api-transaction</c> one transaction. Takes all of a request or nothing.</summary>
internal sealed class EdgeRoutes(UapEdge edge, TokenStore tokens) : IRoutes
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(UapAddress.EdgePath + "/api-transactions", context => AnswerAsync(context, TransactionBatch.ReadBatch));
        endpoints.MapPost(UapAddress.EdgePath + "/api-transaction", context => AnswerAsync(context, TransactionBatch.ReadSingle));
    }

    private async Task AnswerAsync(HttpContext context, Func<JsonElement, TransactionBatch> read)
    {
        var fault = edge.NextFault();
        if (fault is not null and not { AfterTaking: true })
        {
            await fault.AnswerAsync(context);
            return;
        }

        if (edge.AuthEnabled && !IsAuthorized(context.Request))
        {
            await RefuseAsync(context, 401, "The access token is missing, unknown or expired.");
            return;
        }

        if (context.Request.ContentType?.Split(';')[0] != "application/json")
        {
            await RefuseAsync(context, 415, "Content-Type must be application/json.");
            return;
        }

        if (context.Request.Headers.ContentEncoding.ToString() is not "" and var encoding && !(encoding == "gzip" && edge.GzipEnabled))
        {
            await RefuseAsync(context, 415, $"Content-Encoding {encoding} is not accepted.");
            return;
        }

        byte[]? body;
        try
        {
            body = await ReadAsync(context.Request);
        }
        catch (InvalidDataException)
        {
            await RefuseAsync(context, 400, "The body is not gzip, as Content-Encoding says.");
            return;
        }

        if (body is null)
        {
            await RefuseAsync(context, 413, $"The body has more than the {edge.MaxBodyBytes} bytes that are allowed.");
            return;
        }

        await TakeAsync(context, body, read, fault);
    }

    private async Task TakeAsync(HttpContext context, byte[] body, Func<JsonElement, TransactionBatch> read, EdgeFault? fault)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            edge.Take(read(document.RootElement).Transactions);
        }
        catch (Exception error) when (error is JsonException or InvalidTransactionException)
        {
            await RefuseAsync(context, 400, error.Message);
            return;
        }

        if (fault is not null) await fault.AnswerAsync(context);
        else await context.Response.WriteAsJsonAsync(new { status = "ok" });
    }

    private bool IsAuthorized(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header
        && header.StartsWith("Bearer ", StringComparison.Ordinal) && tokens.IsValid(header["Bearer ".Length..]);

    /// <summary>The plain body; null if it is too large. No more of it is unpacked than that takes to find out.</summary>
    private async Task<byte[]?> ReadAsync(HttpRequest request)
    {
        await using var plain = request.Headers.ContentEncoding == "gzip" ? new GZipStream(request.Body, CompressionMode.Decompress) : request.Body;
        var body = new byte[edge.MaxBodyBytes + 1];
        var length = await plain.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false);
        return length <= edge.MaxBodyBytes ? body[..length] : null;
    }

    private Task RefuseAsync(HttpContext context, int status, string reason)
    {
        if (status != 401) edge.Reject(reason);
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = reason });
    }
}
