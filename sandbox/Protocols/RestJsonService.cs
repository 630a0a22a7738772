using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Protocols;

/// <summary>A service that speaks restJson1: operations are methods and URI templates, input and output JSON objects.</summary>
internal abstract class RestJsonService : IAwsService
{
    private readonly List<(RestRoute Route, Func<AwsCall, RestInput, CancellationToken, Task<AwsAnswer>> Handle)> _operations = [];

    public abstract string SigningName { get; }

    /// <summary>Registers an operation that answers with a JSON object.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="template">e.g. <c>/restapis/{restApiId}/stages</c>; a last <c>{name+}</c> takes the rest of the path.</param>
    /// <param name="handle">The operation.</param>
    /// <param name="status">HTTP status of success.</param>
    protected void On(string method, string template, Func<AwsCall, RestInput, JsonObject?> handle, int status = 200) =>
        On(method, template, (call, input, _) => Task.FromResult(Json(handle(call, input), status)));

    protected void On(string method, string template, Func<AwsCall, RestInput, CancellationToken, Task<AwsAnswer>> handle) =>
        _operations.Add((new RestRoute(method, template), handle));

    public Task<AwsAnswer> HandleAsync(AwsCall call, CancellationToken cancellationToken)
    {
        foreach (var (route, handle) in _operations)
        {
            if (route.Match(call.Request) is { } labels)
                return handle(call, new RestInput(labels, call.Request.Query, call.Body), cancellationToken);
        }

        throw new AwsException("UnknownOperationException", $"The sandbox has no operation {call.Request.Method} {call.Request.Path}.", 404);
    }

    public AwsAnswer Error(AwsCall call, AwsException error) =>
        Json(new JsonObject { ["message"] = error.Message }, error.Status) with
        {
            Headers = new Dictionary<string, string> { ["x-amzn-ErrorType"] = error.Code },
        };

    protected static AwsAnswer Json(JsonObject? body, int status = 200) =>
        new(status, "application/json", body is null ? default : JsonBody.Write(body));
}
