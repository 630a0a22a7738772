using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Protocols;

/// <summary>Reads and writes JSON bodies; what is no JSON object is AWS's SerializationException.</summary>
internal static class JsonBody
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonNode.Parse(body.Span) as JsonObject ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new AwsException("SerializationException", "The body is not a JSON object.");
        }
    }

    public static byte[] Write(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, Plain);
}
