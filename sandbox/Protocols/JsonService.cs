using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Protocols;

/// <summary>
/// A service that speaks awsJson 1.0 or 1.1: the operation stands in X-Amz-Target, input and output are JSON objects.
/// </summary>
internal abstract class JsonService : IAwsService
{
    private readonly Dictionary<string, Func<AwsCall, JsonObject, CancellationToken, Task<JsonObject>>> _operations = [];

    public abstract string SigningName { get; }

    /// <summary><c>application/x-amz-json-1.1</c> unless the service speaks 1.0.</summary>
    protected virtual string ContentType => "application/x-amz-json-1.1";

    protected void On(string operation, Func<AwsCall, JsonObject, JsonObject> handle) =>
        _operations.Add(operation, (call, input, _) => Task.FromResult(handle(call, input)));

    protected void On(string operation, Func<AwsCall, JsonObject, CancellationToken, Task<JsonObject>> handle) =>
        _operations.Add(operation, handle);

    public async Task<AwsAnswer> HandleAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var target = call.Request.Headers["X-Amz-Target"].ToString();
        var operation = target[(target.LastIndexOf('.') + 1)..];
        if (!_operations.TryGetValue(operation, out var handle))
            throw new AwsException("UnknownOperationException", $"The sandbox has no operation '{target}'.");
        var input = call.Body.IsEmpty ? [] : JsonBody.Parse(call.Body);
        var output = await handle(call, input, cancellationToken);
        return Answer(200, JsonBody.Write(output));
    }

    public AwsAnswer Error(AwsCall call, AwsException error) =>
        Answer(error.Status, JsonBody.Write(new JsonObject { ["__type"] = error.Code, ["message"] = error.Message }));

    protected virtual AwsAnswer Answer(int status, byte[] body) => new(status, ContentType, body);
}
