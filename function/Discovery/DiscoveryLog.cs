using System.Buffers;
using System.Text;
using System.Text.Json;
using CequenceApigw.Function.Discovery.Protocol;

namespace CequenceApigw.Function.Discovery;

/// <summary>One JSON line a run, without the request: its response URL is a secret.</summary>
internal sealed class DiscoveryLog(TextWriter output)
{
    public void Answered(CustomResourceRequest request, CustomResourceAnswer answer) => Write(answer.Failure is null ? "info"u8 : "error"u8, writer =>
    {
        writer.WriteString("request_type"u8, request.RequestType.ToString());
        writer.WriteString("stack_id"u8, request.StackId);
        if (answer.Failure is not null)
            writer.WriteString("failure"u8, answer.Failure);
        if (answer.Summary is not null)
            writer.WriteString("summary"u8, answer.Summary);
    });

    public void Scheduled(string summary) => Write("info"u8, writer =>
    {
        writer.WriteString("request_type"u8, "Schedule"u8);
        writer.WriteString("summary"u8, summary);
    });

    private void Write(ReadOnlySpan<byte> level, Action<Utf8JsonWriter> members)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("level"u8, level);
            members(writer);
            writer.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(json.WrittenSpan));
    }
}
