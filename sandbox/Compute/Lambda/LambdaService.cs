using System.Text.Json;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Compute.Lambda;

/// <summary>The Lambda API, 2015-03-31: reading functions and invoking them.</summary>
internal sealed class LambdaService : RestJsonService
{
    private const string Functions = "/2015-03-31/functions";
    private const int MaxPayloadBytes = 6 * 1024 * 1024;

    private readonly FunctionStore _functions;
    private readonly ILambdaInvoker _invoker;

    public LambdaService(FunctionStore functions, ILambdaInvoker invoker)
    {
        _functions = functions;
        _invoker = invoker;
        On("GET", Functions, List);
        On("GET", Functions + "/{FunctionName}", Get);
        On("GET", Functions + "/{FunctionName}/configuration", (call, input) => Configuration(Find(call, input, "lambda:GetFunctionConfiguration")));
        On("POST", Functions + "/{FunctionName}/invocations", InvokeAsync);
    }

    public override string SigningName => "lambda";

    private JsonObject List(AwsCall call, RestInput input)
    {
        call.Authorize("lambda:ListFunctions", "*");
        var size = int.TryParse(input.Query("MaxItems"), out var max) ? max : 50;
        var page = Page.Of(_functions.In(call.AccountId, call.Region), size, 10_000, input.Query("Marker"), "InvalidParameterValueException");
        return new JsonObject
        {
            ["Functions"] = new JsonArray([.. page.Items.Select(Configuration)]),
            ["NextMarker"] = page.NextToken,
        };
    }

    private JsonObject Get(AwsCall call, RestInput input)
    {
        var function = Find(call, input, "lambda:GetFunction");
        return new JsonObject
        {
            ["Configuration"] = Configuration(function),
            ["Code"] = new JsonObject { ["RepositoryType"] = "S3" },
            ["Tags"] = new JsonObject(),
        };
    }

    private async Task<AwsAnswer> InvokeAsync(AwsCall call, RestInput input, CancellationToken cancellationToken)
    {
        var function = Find(call, input, "lambda:InvokeFunction");
        var payload = Payload(input.Body);
        switch (call.Request.Headers["X-Amz-Invocation-Type"].ToString())
        {
            case "DryRun":
                return new AwsAnswer(204, null, default);
            case "Event":
                _ = _invoker.InvokeAsync(function.Arn, payload, CancellationToken.None);
                return new AwsAnswer(202, null, default);
            default:
                var result = await _invoker.InvokeAsync(function.Arn, payload, cancellationToken);
                var headers = new Dictionary<string, string> { ["X-Amz-Executed-Version"] = "$LATEST" };
                if (result.FunctionError is { } error) headers["X-Amz-Function-Error"] = error;
                return new AwsAnswer(200, "application/json", result.Payload) { Headers = headers };
        }
    }

    private static JsonNode Payload(ReadOnlyMemory<byte> body)
    {
        if (body.Length > MaxPayloadBytes)
            throw new AwsException("RequestTooLargeException", $"Request must be smaller than {MaxPayloadBytes} bytes for the InvokeFunction operation", 413);
        try
        {
            return body.IsEmpty ? new JsonObject() : JsonNode.Parse(body.Span)!;
        }
        catch (JsonException error)
        {
            throw new AwsException("InvalidRequestContentException", $"Could not parse request body into json: {error.Message}");
        }
    }

    /// <summary>Takes a name, a partial or a whole ARN.</summary>
    private LambdaFunction Find(AwsCall call, RestInput input, string action)
    {
        var name = input["FunctionName"];
        var arn = $"arn:aws:lambda:{call.Region}:{call.AccountId}:function:{name[(name.LastIndexOf(':') + 1)..]}";
        call.Authorize(action, arn);
        return _functions.Get(arn);
    }

    private static JsonObject Configuration(LambdaFunction function) => new()
    {
        ["FunctionName"] = function.Name,
        ["FunctionArn"] = function.Arn,
        ["Runtime"] = function.Runtime,
        ["Role"] = function.RoleArn,
        ["Handler"] = function.Handler,
        ["CodeSize"] = function.Code.Size,
        ["CodeSha256"] = function.Code.Sha256,
        ["Description"] = function.Description,
        ["Timeout"] = function.TimeoutSeconds,
        ["MemorySize"] = function.MemorySize,
        ["LastModified"] = function.LastModified.ToString("yyyy-MM-ddTHH:mm:ss.fff+0000"),
        ["Version"] = "$LATEST",
        ["PackageType"] = "Zip",
        ["Architectures"] = new JsonArray([.. function.Architectures.Select(architecture => JsonValue.Create(architecture))]),
        ["Environment"] = new JsonObject
        {
            ["Variables"] = new JsonObject(function.Environment.Select(variable => KeyValuePair.Create(variable.Key, (JsonNode?)variable.Value))),
        },
        ["LoggingConfig"] = new JsonObject { ["LogFormat"] = "Text", ["LogGroup"] = function.LogGroup },
        ["State"] = "Active",
        ["LastUpdateStatus"] = "Successful",
        ["RevisionId"] = function.RevisionId.ToString(),
    };
}
