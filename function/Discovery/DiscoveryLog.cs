using System.Buffers;
using System.Text;
using System.Text.Json;
using CequenceApigw.Function.Discovery.Protocol;

namespace CequenceApigw.Function.Discovery;

/// <summary>One JSON line a run, without the request: its response URL is a secret.</summary>
internal sealed class DiscoveryLog(TextWriter output)
{
    public void Write(CustomResourceRequest request, CustomResourceAnswer answer)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("level"u8, answer.Failure is null ? "info"u8 : "error"u8);
            writer.WriteString("request_type"u8, request.RequestType.ToString());
            writer.WriteString("stack_id"u8, request.StackId);
            if (answer.Failure is not null)
                writer.WriteString("failure"u8, answer.Failure);
            if (answer.Summary is not null)
                writer.WriteString("summary"u8, answer.Summary);
            writer.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(json.WrittenSpan));
    }
}
