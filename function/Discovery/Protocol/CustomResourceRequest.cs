using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CequenceApigw.Function.Discovery.Protocol;

/// <summary>
/// A custom resource request
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/crpg-ref-requesttypes.html).
/// It is never logged: whoever has the response URL can answer in our name.
/// </summary>
/// <param name="RequestType">What CloudFormation wants.</param>
/// <param name="ResponseUrl">Pre-signed URL for the answer.</param>
/// <param name="StackId">The stack's ARN.</param>
/// <param name="RequestId">CloudFormation's id of the request.</param>
/// <param name="LogicalResourceId">The resource's name in the template.</param>
/// <param name="PhysicalResourceId">The id that an earlier answer gave; otherwise one that stays the same for the stack's resource.</param>
/// <param name="Properties">The resource's properties.</param>
internal sealed record CustomResourceRequest(
    RequestType RequestType,
    Uri ResponseUrl,
    string StackId,
    string RequestId,
    string LogicalResourceId,
    string PhysicalResourceId,
    JsonElement Properties)
{
    /// <exception cref="InvalidDataException">This is no custom resource request.</exception>
    public static CustomResourceRequest Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var request = document.RootElement;
            var stackId = request.GetProperty("StackId").GetString()!;
            var logicalResourceId = request.GetProperty("LogicalResourceId").GetString()!;
            return new CustomResourceRequest(
                TypeOf(request.GetProperty("RequestType").GetString()),
                Https(request.GetProperty("ResponseURL").GetString()!),
                stackId,
                request.GetProperty("RequestId").GetString()!,
                logicalResourceId,
                request.TryGetProperty("PhysicalResourceId", out var id) ? id.GetString()! : StableId(stackId, logicalResourceId),
                request.TryGetProperty("ResourceProperties", out var properties) ? properties.Clone() : default);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or ArgumentException or FormatException or InvalidOperationException)
        {
            // Without the inner exception: its message may quote the event.
            throw new InvalidDataException("The event is no request for a CloudFormation custom resource.");
        }
    }

    // By name alone: Enum.Parse takes numbers, too, of types that there are none.
    private static RequestType TypeOf(string? name) => name switch
    {
        nameof(RequestType.Create) => RequestType.Create,
        nameof(RequestType.Update) => RequestType.Update,
        nameof(RequestType.Delete) => RequestType.Delete,
        _ => throw new FormatException(),
    };

    // The answer tells of the account: only loopback, a rehearsal's address, does without TLS.
    private static Uri Https(string url) => new Uri(url) is var uri && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        ? uri
        : throw new FormatException();

    /// <summary>A changed id would make CloudFormation delete the resource of the old one, and with it switch everything off.</summary>
    private static string StableId(string stackId, string logicalResourceId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{stackId}|{logicalResourceId}"));
        return $"discovery-{Convert.ToHexStringLower(hash.AsSpan(0, 10))}";
    }
}
