using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Compute;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

/// <summary>A Lambda behind a custom resource: puts what <see cref="Answers"/> gives to the request's response URL.</summary>
internal sealed class FakeLambda : ILambdaInvoker
{
    private readonly HttpClient _http = new();

    public ConcurrentQueue<JsonObject> Events { get; } = new();

    /// <summary>The body to put, or null to stay silent.</summary>
    public Func<JsonObject, string?> Answers { get; set; } = _ => null;

    /// <summary>The statuses the response URL answered with.</summary>
    public ConcurrentQueue<HttpStatusCode> Statuses { get; } = new();

    public async Task<LambdaResult> InvokeAsync(string functionArn, JsonNode payload, CancellationToken cancellationToken)
    {
        var request = (JsonObject)payload;
        Events.Enqueue(request);
        if (Answers(request) is { } body) await PutAsync(request, body);
        return new LambdaResult(null, Encoding.UTF8.GetBytes("null"));
    }

    public async Task PutAsync(JsonObject request, string body)
    {
        var response = await _http.PutAsync((string)request["ResponseURL"]!, new ByteArrayContent(Encoding.UTF8.GetBytes(body)));
        Statuses.Enqueue(response.StatusCode);
    }

    /// <summary>An answer to a request, whose members <paramref name="more"/> replaces; a null value takes the member away.</summary>
    public static string Answer(JsonObject request, JsonObject? more = null)
    {
        var answer = new JsonObject
        {
            ["Status"] = "SUCCESS",
            ["StackId"] = (string)request["StackId"]!,
            ["RequestId"] = (string)request["RequestId"]!,
            ["LogicalResourceId"] = (string)request["LogicalResourceId"]!,
            ["PhysicalResourceId"] = "physical",
        };
        foreach (var (name, value) in more ?? [])
        {
            if (value is null) answer.Remove(name);
            else answer[name] = value.DeepClone();
        }

        return answer.ToJsonString();
    }
}
