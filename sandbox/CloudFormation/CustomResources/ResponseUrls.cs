using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.CloudFormation.CustomResources;

/// <summary>
/// Pre-signed URLs for the answers of custom resources, shaped like S3's. The signature is a random token that works once.
/// </summary>
internal sealed class ResponseUrls(SandboxAddress address, SandboxClock clock) : IRoutes
{
    private readonly ConcurrentDictionary<string, PendingResponse> _pending = new();

    public void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPut("/cloudformation-custom-resource-response-{region}/{**key}", ReceiveAsync);

    public PendingResponse Open(CustomResourceRequest request)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var response = new PendingResponse(Url(request, token), () => _pending.TryRemove(token, out _));
        _pending[token] = response;
        return response;
    }

    private Uri Url(CustomResourceRequest request, string token)
    {
        var (region, now) = (request.Context.Region, clock.GetUtcNow());
        var bucket = $"cloudformation-custom-resource-response-{region.Replace("-", "", StringComparison.Ordinal)}";
        var key = Uri.EscapeDataString($"{request.Context.StackId}|{request.Context.LogicalId}|{Guid.NewGuid()}");
        var date = now.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var credential = Uri.EscapeDataString($"AKIASANDBOX/{date}/{region}/s3/aws4_request");
        return new Uri(
            address.BaseAddress,
            $"/{bucket}/{key}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date={date}T{now:HHmmss}Z&X-Amz-SignedHeaders=host"
            + $"&X-Amz-Expires=7200&X-Amz-Credential={credential}&X-Amz-Signature={token}");
    }

    private async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        if (!_pending.TryRemove(request.Query["X-Amz-Signature"].ToString(), out var response))
        {
            return Results.Text(
                "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>", "application/xml", statusCode: 403);
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        response.Receive(body.ToArray());
        return Results.Ok();
    }
}
