using System.Buffers.Text;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CequenceApigw.Sandbox.Uap;

/// <summary>The Edge's data format, version 1.0: every member, its type and its place.</summary>
internal static partial class TransactionFormat
{
    /// <summary>Throws InvalidTransactionException at the first member that breaks the format.</summary>
    public static void Validate(JsonElement transaction, string path)
    {
        var members = new ObjectReader(transaction, path);
        members.Text("timestamp", Timestamp().IsMatch, "seconds since the epoch with milliseconds, e.g. 1763800000.123");
        members.Text("version", version => version == "1.0", "1.0");
        members.Text("transaction-id", IsNotEmpty, "a non-empty string");
        Request(members.Required("request", JsonValueKind.Object), members.PathOf("request"));
        Response(members.Required("response", JsonValueKind.Object), members.PathOf("response"));
        MetaData(members.Required("txn-meta-data", JsonValueKind.Object), members.PathOf("txn-meta-data"));
        members.End();
    }

    private static void Request(JsonElement request, string path)
    {
        var members = new ObjectReader(request, path);
        members.OptionalText("client-ip", IsAddress, "an IP address");
        members.OptionalText("http-scheme", scheme => scheme is "http" or "https", "http or https");
        members.OptionalText("http-version", HttpVersion().IsMatch, "a version such as 1.1");
        members.Text("http-method", Token().IsMatch, "an HTTP method");
        members.Text("uri-query-fragment", uri => uri.StartsWith('/') && !uri.Any(char.IsWhiteSpace), "a path with query");
        members.Text("host", _ => true, "a string");
        Connection(members.Required("connection", JsonValueKind.Object), members.PathOf("connection"));
        Headers(members);
        Body(members);
        members.End();
    }

    private static void Response(JsonElement response, string path)
    {
        var members = new ObjectReader(response, path);
        members.Text("status-code", StatusCode().IsMatch, "a status code of three digits");
        Headers(members);
        Body(members);
        members.End();
    }

    private static void Connection(JsonElement connection, string path)
    {
        var members = new ObjectReader(connection, path);
        members.Text("connection-ip", IsAddress, "an IP address");
        members.OptionalPort("connection-port");
        members.Text("server-ip", IsAddress, "an IP address");
        members.OptionalPort("server-port");
        members.OptionalPort("transaction-depth");
        members.End();
    }

    private static void Headers(ObjectReader members)
    {
        var headers = members.Required("headers", JsonValueKind.Array);
        var index = 0;
        foreach (var header in headers.EnumerateArray())
        {
            var path = $"{members.PathOf("headers")}[{index++}]";
            var colon = header.ValueKind == JsonValueKind.String ? header.GetString()!.IndexOf(':') : -1;
            if (colon < 1 || !Token().IsMatch(header.GetString()![..colon]) || !IsBase64(header.GetString()![(colon + 1)..]))
                throw new InvalidTransactionException(path, "must be Name:<base64 of the value>");
        }
    }

    private static void Body(ObjectReader members)
    {
        var path = members.PathOf("body");
        var body = new ObjectReader(members.Required("body", JsonValueKind.Object), path);
        var length = body.Required("length", JsonValueKind.Number);
        var data = body.Text("data", IsBase64, "base64");
        body.End();
        if (!length.TryGetInt32(out var bytes) || bytes != Convert.FromBase64String(data).Length)
            throw new InvalidTransactionException($"{path}.length", "must be the number of bytes of the decoded data");
    }

    private static void MetaData(JsonElement metaData, string path)
    {
        var members = new ObjectReader(metaData, path);
        var source = new ObjectReader(members.Required("source_info", JsonValueKind.Object), members.PathOf("source_info"));
        members.End();
        source.Text("version", IsNotEmpty, "a non-empty string");
        source.Text("type", type => type == "aws-apigw", "aws-apigw");
        source.Text("pool_id", IsNotEmpty, "a non-empty string");
        source.Text("instance_id", IsNotEmpty, "a non-empty string");
        source.End();
    }

    private static bool IsNotEmpty(string text) => text.Length > 0;

    /// <summary>Without the white space that decoders overlook.</summary>
    private static bool IsBase64(string text) => Base64.IsValid(text) && !text.Any(char.IsWhiteSpace);

    private static bool IsAddress(string text) => IPAddress.TryParse(text, out _);

    [GeneratedRegex(@"^\d{9,11}\.\d{3}\z")]
    private static partial Regex Timestamp();

    [GeneratedRegex(@"^\d(\.\d)?\z")]
    private static partial Regex HttpVersion();

    [GeneratedRegex(@"^[1-5]\d\d\z")]
    private static partial Regex StatusCode();

    [GeneratedRegex(@"^[!#$%&'*+.^_`|~0-9A-Za-z-]+\z")]
    private static partial Regex Token();
}
