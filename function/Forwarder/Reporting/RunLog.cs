using System.Buffers;
using System.Text;
using System.Text.Json;

namespace CequenceApigw.Function.Forwarder.Reporting;

/// <summary>JSON lines, one at a time. What is written here must never hold a header's value, a body or a secret.</summary>
internal sealed class RunLog(TextWriter output, LogLevel level)
{
    private readonly Lock _lock = new();

    /// <summary>Whether lines of the level are written.</summary>
    public bool IsOn(LogLevel at) => at <= level;

    public void Write(LogLevel at, string message, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        if (!IsOn(at))
            return;
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("level", at.ToString().ToLowerInvariant());
            writer.WriteString("message", message);
            foreach (var (name, value) in fields)
                writer.WriteString(name, value);
            writer.WriteEndObject();
        }
        WriteLine(json.WrittenSpan);
    }

    /// <summary>Writes a line that is JSON already.</summary>
    public void WriteLine(ReadOnlySpan<byte> json)
    {
        var line = Encoding.UTF8.GetString(json);
        lock (_lock)
            output.WriteLine(line);
    }
}
