using System.Buffers;
using System.Text.Json;

namespace CequenceApigw.Function.Runtime;

/// <summary>An exception as the Lambda Runtime API wants it. No stack trace: Lambda logs the error, and frames may show values.</summary>
internal static class RuntimeError
{
    /// <summary>The exception's type, without its namespace.</summary>
    public static string TypeOf(Exception exception) => exception.GetType().Name;

    /// <summary><c>{"errorMessage": …, "errorType": …, "stackTrace": []}</c></summary>
    public static ReadOnlyMemory<byte> Render(Exception exception)
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartObject();
        writer.WriteString("errorMessage"u8, exception.Message);
        writer.WriteString("errorType"u8, TypeOf(exception));
        writer.WriteStartArray("stackTrace"u8);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenMemory;
    }
}
