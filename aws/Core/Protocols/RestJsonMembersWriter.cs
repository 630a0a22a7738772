using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace CequenceApigw.Aws;

/// <summary>Writes a restJson request: the body's members as JSON, the others where they are bound.</summary>
internal sealed class RestJsonMembersWriter(Utf8JsonWriter json, Operation operation, DefaultRequest request)
    : JsonMembersWriter(json), IMembers
{
    public IMembers At(MemberLocation location) => location switch
    {
        MemberLocation.Path => new TextMembersWriter((name, value) => request.AddPathResource($"{{{name}}}", value)),
        MemberLocation.Query => new TextMembersWriter(request.Parameters.Add),
        MemberLocation.Header => new TextMembersWriter(request.Headers.Add),
        _ => throw new NotSupportedException($"{operation.Name}: a request has no {location}"),
    };

    public MemoryStream? Payload(MemoryStream? value)
    {
        request.Content = value?.ToArray() ?? [];
        return value;
    }

    /// <summary>A path with a gap would be another operation's, and so would one with a part that shortens it.</summary>
    public void CheckPath()
    {
        var missing = operation.Uri.Split('/').FirstOrDefault(part =>
            part.StartsWith('{') && !(request.PathResources.TryGetValue(part, out var value) && value.Length > 0));
        if (missing is not null)
            throw new AmazonClientException($"{operation.Name} needs {missing.Trim('{', '}')}");
        if (request.PathResources.FirstOrDefault(part => part.Value is "." or "..") is { Key: { } name, Value: var value })
            throw new AmazonClientException($"{operation.Name}: {name.Trim('{', '}')} can't be '{value}'");
    }
}
