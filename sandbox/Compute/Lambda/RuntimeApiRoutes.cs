using System.Threading.Channels;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Compute.Lambda;

/// <summary>
/// The Lambda Runtime API, 2018-06-01 (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html), for every process under its own path.
/// </summary>
internal sealed class RuntimeApiRoutes(ExecutionEnvironments environments, IHostApplicationLifetime lifetime) : IRoutes
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        var runtime = endpoints.MapGroup(ExecutionEnvironments.RuntimeApiPath + "/{environment}/2018-06-01/runtime");
        runtime.MapGet("/invocation/next", NextAsync);
        runtime.MapPost("/invocation/{requestId}/response", (HttpContext context) => AnswerAsync(context, (pending, body) => pending.Succeed(body)));
        runtime.MapPost("/invocation/{requestId}/error", (HttpContext context) => AnswerAsync(context, (pending, body) => pending.Fail(body)));
        runtime.MapPost("/init/error", FailInitAsync);
    }

    private async Task NextAsync(HttpContext context)
    {
        if (Environment(context) is not { } environment) return;
        // A stopping server waits for its open requests, and an idle process's stays open.
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        PendingInvocation invocation;
        try
        {
            invocation = await environment.NextAsync(waiting.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or ChannelClosedException)
        {
            context.Abort();
            return;
        }

        var headers = context.Response.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = invocation.RequestId;
        headers["Lambda-Runtime-Deadline-Ms"] = $"{invocation.Deadline.ToUnixTimeMilliseconds()}";
        headers["Lambda-Runtime-Invoked-Function-Arn"] = invocation.FunctionArn;
        headers["Lambda-Runtime-Trace-Id"] = $"Root=1-{invocation.Deadline.ToUnixTimeSeconds():x8}-{invocation.RequestId.Replace("-", "")[..24]};Sampled=0";
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(invocation.Payload);
    }

    private async Task AnswerAsync(HttpContext context, Action<PendingInvocation, byte[]> answer)
    {
        if (Environment(context) is not { } environment) return;
        var body = await BodyAsync(context);
        if (environment.Current((string)context.Request.RouteValues["requestId"]!) is not { } pending)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "InvalidRequestID", "Invalid request ID");
            return;
        }

        context.Response.StatusCode = StatusCodes.Status202Accepted;
        answer(pending, body);
    }

    private async Task FailInitAsync(HttpContext context)
    {
        if (Environment(context) is not { } environment) return;
        environment.FailInit(await BodyAsync(context));
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private ExecutionEnvironment? Environment(HttpContext context)
    {
        var found = environments.Find((string)context.Request.RouteValues["environment"]!);
        if (found is null) context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return found;
    }

    private static async Task<byte[]> BodyAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        return buffer.ToArray();
    }

    private static Task RefuseAsync(HttpContext context, int status, string type, string message)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { errorMessage = message, errorType = type });
    }
}
