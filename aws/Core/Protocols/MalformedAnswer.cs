using System.Text.Json;
using Amazon.Runtime;

namespace CequenceApigw.Aws;

/// <summary>An answer that is not what the protocol says: the SDK's own error for it, so that callers need to know no other.</summary>
internal static class MalformedAnswer
{
    /// <summary>Reads an answer's members.</summary>
    /// <exception cref="AmazonUnmarshallingException">A value is not of its member's type, or the answer is not in the protocol's language.</exception>
    public static void Checked(Action read)
    {
        try
        {
            read();
        }
        catch (Exception e) when (e is JsonException or FormatException or OverflowException or InvalidOperationException)
        {
            throw Of($"The answer is malformed: {e.Message}", e);
        }
    }

    public static AmazonUnmarshallingException Of(string message, Exception? cause = null) =>
        new(requestId: null, lastKnownLocation: "/", responseBody: null, message, cause);
}
