using System.Buffers;
using System.Text.Json;

namespace CequenceApigw.Function.Discovery.Protocol;

/// <summary>The answer to a custom resource request.</summary>
/// <param name="Failure">Why it failed; null on success.</param>
/// <param name="Summary">Attribute <c>Summary</c> of the resource; null where there is none to read.</param>
internal sealed record CustomResourceAnswer(string? Failure, string? Summary)
{
    /// <summary>CloudFormation takes answers up to 4,096 bytes; JSON may escape a character with six.</summary>
    private const int LongestText = 500;

    public ReadOnlyMemory<byte> Render(CustomResourceRequest request)
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartObject();
        writer.WriteString("Status"u8, Failure is null ? "SUCCESS"u8 : "FAILED"u8);
        if (Failure is not null)
            writer.WriteString("Reason"u8, Cut(Failure));
        writer.WriteString("PhysicalResourceId"u8, request.PhysicalResourceId);
        writer.WriteString("StackId"u8, request.StackId);
        writer.WriteString("RequestId"u8, request.RequestId);
        writer.WriteString("LogicalResourceId"u8, request.LogicalResourceId);
        writer.WriteStartObject("Data"u8);
        if (Summary is not null)
            writer.WriteString("Summary"u8, Cut(Summary));
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenMemory;
    }

    private static string Cut(string text)
    {
        if (text.Length <= LongestText)
            return text;
        // Not between the halves of a surrogate pair.
        var end = char.IsHighSurrogate(text[LongestText - 2]) ? LongestText - 2 : LongestText - 1;
        return text[..end] + "…";
    }
}
