using System.Net;
using Amazon.Runtime.Internal.Transform;

namespace CequenceApigw.Aws;

/// <summary>The body of an answer.</summary>
internal static class AnswerBody
{
    // Several times what any operation answers with: 6 MB of Lambda, 1 MB of log events with every character escaped.
    private const int LargestSize = 32 << 20;

    /// <summary>All of it.</summary>
    /// <exception cref="Amazon.Runtime.AmazonUnmarshallingException">
    /// It is larger than any answer of AWS: 32 MiB. Or it is a redirect's, which the SDK takes for a success.
    /// </exception>
    public static byte[] Read(Stream stream, IWebResponseData response)
    {
        if (response.StatusCode is >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest)
            throw MalformedAnswer.Of($"The answer is a redirect ({(int)response.StatusCode}), which isn't followed");
        using var body = new MemoryStream();
        var part = new byte[1 << 14];
        while (stream.Read(part) is > 0 and var length)
        {
            if (body.Length + length > LargestSize)
                throw MalformedAnswer.Of($"The answer has more than {LargestSize} bytes");
            body.Write(part, 0, length);
        }
        return body.ToArray();
    }
}
