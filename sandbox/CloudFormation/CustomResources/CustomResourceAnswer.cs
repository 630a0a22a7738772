using System.Text.Json;
using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.CloudFormation.CustomResources;

/// <summary>What the Lambda put to the response URL.</summary>
/// <param name="Failure">Null on success; otherwise the reason for the stack event.</param>
/// <param name="PhysicalResourceId">Null where the answer names none.</param>
/// <param name="Data">Attributes for Fn::GetAtt.</param>
/// <param name="NoEcho">Whether the attributes are masked wherever CloudFormation shows them.</param>
internal sealed record CustomResourceAnswer(string? Failure, string? PhysicalResourceId, JsonObject Data, bool NoEcho)
{
    /// <summary>An answer is at most this long, in bytes.</summary>
    public const int MaxBytes = 4096;

    public static CustomResourceAnswer Parse(ReadOnlyMemory<byte> body, CustomResourceRequest request)
    {
        if (body.Length > MaxBytes) return Wrong("Response object is too long.");
        if (Json(body) is not { } json) return Wrong("Invalid Response object: it is not a JSON object.");
        if (Text(json, "StackId") != request.Context.StackId) return Wrong("Invalid Response object: StackId is not the request's.");
        if (Text(json, "RequestId") != request.RequestId) return Wrong("Invalid Response object: RequestId is not the request's.");
        if (Text(json, "LogicalResourceId") != request.Context.LogicalId)
            return Wrong("Invalid Response object: LogicalResourceId is not the request's.");
        var id = Text(json, "PhysicalResourceId") is { Length: > 0 } given ? given : null;
        var failure = Text(json, "Status") switch
        {
            "SUCCESS" => id is null ? "Invalid PhysicalResourceId" : null,
            "FAILED" when Text(json, "Reason") is { Length: > 0 } reason =>
                $"Received response status [FAILED] from custom resource. Message returned: {reason} (RequestId: {request.RequestId})",
            "FAILED" => "Invalid Response object: Reason is required where Status is FAILED.",
            _ => "Invalid Response object: Status must be SUCCESS or FAILED.",
        };
        return new CustomResourceAnswer(failure, id, json["Data"] as JsonObject ?? [], Text(json, "NoEcho") == "true");
    }

    /// <summary>Throws the reason of a failure.</summary>
    public ResourceState ToState() =>
        Failure is null
            ? new(PhysicalResourceId!, Data.ToDictionary(member => member.Key, member => member.Value?.DeepClone())) { NoEcho = NoEcho }
            : throw ValidationError.Of(Failure);

    private static CustomResourceAnswer Wrong(string failure) => new(failure, null, [], false);

    private static string? Text(JsonObject json, string member) => Templates.ScalarText.Of(json[member]);

    private static JsonObject? Json(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonNode.Parse(body.Span) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
