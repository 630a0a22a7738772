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
            await FailAsync(context, fault);
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

        byte[] body;
        try
        {
            body = await ReadAsync(context.Request);
        }
        catch (InvalidDataException)
        {
            await RefuseAsync(context, 400, "The body is not gzip, as Content-Encoding says.");
            return;
        }

        if (body.Length > edge.MaxBodyBytes)
        {
            await RefuseAsync(context, 413, $"The body has {body.Length} bytes; {edge.MaxBodyBytes} are allowed.");
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

        if (fault is not null) await FailAsync(context, fault);
        else await context.Response.WriteAsJsonAsync(new { status = "ok" });
    }

    private bool IsAuthorized(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header
        && header.StartsWith("Bearer ", StringComparison.Ordinal) && tokens.IsValid(header["Bearer ".Length..]);

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        if (request.Headers.ContentEncoding == "gzip")
        {
            await using var plain = new GZipStream(request.Body, CompressionMode.Decompress);
            await plain.CopyToAsync(buffer);
        }
        else
        {
            await request.Body.CopyToAsync(buffer);
        }

        return buffer.ToArray();
    }

    private static async Task FailAsync(HttpContext context, EdgeFault fault)
    {
        await Task.Delay(fault.Delay);
        if (fault.RetryAfter is { } wait) context.Response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds)}";
        if (fault.Status is { } status) context.Response.StatusCode = status;
        else context.Abort();
    }

    private Task RefuseAsync(HttpContext context, int status, string reason)
    {
        if (status != 401) edge.Reject(reason);
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = reason });
    }
}
