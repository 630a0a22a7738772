namespace CequenceApigw.Sandbox.Core;

/// <summary>Takes every signed request to its service: checks the signature, finds the service, renders errors, names the request.</summary>
internal sealed class AwsGateway(IEnumerable<IAwsService> services, ISignatureVerifier signatures, IAuthorizer authorizer, CallCounter calls, RequestQuota quota)
{
    private readonly Dictionary<string, IAwsService> _services = services.ToDictionary(service => service.SigningName);

    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (CredentialScope.Of(request) is not { } scope)
        {
            await WriteAsync(context, PlainText(403, "Requests to the sandbox's AWS services are signed with SigV4."));
            return;
        }

        if (!_services.TryGetValue(scope.Service, out var service))
        {
            await WriteAsync(context, PlainText(501, $"The sandbox has no AWS service '{scope.Service}'."));
            return;
        }

        var body = await ReadAsync(request, context.RequestAborted);
        var call = new AwsCall(scope.Service, scope.Region, Anonymous, request, body) { Authorizer = authorizer };
        await WriteAsync(context, await AnswerAsync(service, call, context.RequestAborted));
    }

    private static Principal Anonymous { get; } = new("", "anonymous");

    private async Task<AwsAnswer> AnswerAsync(IAwsService service, AwsCall call, CancellationToken cancellationToken)
    {
        try
        {
            var verified = signatures.Verify(call.Request, call.Body);
            call = call with { Principal = verified.Principal, Body = verified.Body };
            calls.Count(call);
            quota.Take(call);
            return await service.HandleAsync(call, cancellationToken);
        }
        catch (AwsException error)
        {
            return service.Error(call, error);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A defect of the sandbox, told apart from AWS's own errors.
            return service.Error(call, new AwsException("InternalFailure", $"Sandbox defect in {call.Service}: {error}", 500));
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken);
        return buffer.ToArray();
    }

    private static AwsAnswer PlainText(int status, string text) => new(status, "text/plain", System.Text.Encoding.UTF8.GetBytes(text));

    private static async Task WriteAsync(HttpContext context, AwsAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();
        foreach (var (name, value) in answer.Headers) response.Headers[name] = value;
        if (HttpMethods.IsHead(context.Request.Method)) return;
        response.ContentLength ??= answer.Body.Length;
        await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
