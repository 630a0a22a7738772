using System.Security.Cryptography;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Identity.Signatures;

/// <summary>The payload's part of a signature: a hash of the body, or a word that stands for it.</summary>
internal static class PayloadHash
{
    private const string Header = "x-amz-content-sha256";
    private const string Unsigned = "UNSIGNED-PAYLOAD";

    /// <summary>Whether the body is cut into chunks (<c>STREAMING-…</c>); only the seed signature covers such a request as a whole.</summary>
    public static bool IsStreaming(HttpRequest request) =>
        request.Headers[Header].ToString().StartsWith("STREAMING-", StringComparison.Ordinal);

    public static string Of(HttpRequest request, SignedRequest signed, ReadOnlyMemory<byte> body)
    {
        var stated = request.Headers[Header].ToString();
        if (stated is "" && signed is { IsPreSigned: true, Scope.Service: "s3" }) return Unsigned;
        if (stated is Unsigned || IsStreaming(request)) return stated;
        var computed = Convert.ToHexStringLower(SHA256.HashData(body.Span));
        return stated is "" || stated == computed
            ? computed
            : throw new AwsException(
                "XAmzContentSHA256Mismatch", "The provided 'x-amz-content-sha256' header does not match what was computed.");
    }
}
