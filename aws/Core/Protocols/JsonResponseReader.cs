using System.Globalization;
using System.Text.Json;
using Amazon.Runtime.Internal.Transform;

namespace CequenceApigw.Aws;

/// <summary>Reads an answer of a JSON protocol: the body's members, and what restJson binds to headers, status code and payload.</summary>
internal sealed class JsonResponseReader(byte[] body, JsonElement json, IWebResponseData response) : JsonMembersReader(json), IMembers
{
    public IMembers At(MemberLocation location) => location switch
    {
        MemberLocation.Header => new TextMembersReader(name => response.IsHeaderPresent(name) ? response.GetHeaderValue(name) : null),
        MemberLocation.StatusCode => new TextMembersReader(_ => ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"A response has no {location}"),
    };

    public MemoryStream? Payload(MemoryStream? value) => new(body);
}
