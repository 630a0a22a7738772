using System.Security.Cryptography;
using System.Text;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;

namespace CequenceApigw.Sandbox.Identity.Signatures;

/// <summary>Checks SigV4 signatures against the keys the sandbox knows, by the machine's clock.</summary>
internal sealed class SignatureVerifier(CredentialStore credentials) : ISignatureVerifier
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(15);

    public VerifiedRequest Verify(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        var signed = SignedRequest.Of(request)
            ?? throw new AwsException(
                "IncompleteSignature", "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature' parameters.", 403);
        var family = ServiceFamilies.Of(signed.Scope.Service);
        var errors = SignatureErrors.Of(family);
        var key = KeyOf(signed, errors);
        CheckTime(signed, family, errors);
        CheckSignature(request, signed, key, body, errors);
        return new VerifiedRequest(
            key.Principal,
            signed.Scope.Service,
            signed.Scope.Region,
            PayloadHash.IsStreaming(request) ? ChunkedBody.Decode(request, body) : body);
    }

    private AccessKey KeyOf(SignedRequest signed, SignatureErrors errors)
    {
        var key = credentials.Find(signed.Scope.AccessKeyId) ?? throw errors.UnknownKey;
        if (!FixedTimeEquals(key.SessionToken ?? "", signed.SessionToken ?? "")) throw errors.UnknownKey;
        return key.Expiration > DateTimeOffset.UtcNow ? key : throw errors.Expired;
    }

    private static void CheckTime(SignedRequest signed, ServiceFamily family, SignatureErrors errors)
    {
        var now = DateTimeOffset.UtcNow;
        if (signed.SignedAt > now + Skew)
            throw errors.Skewed(family, $"Signature not yet current: {signed.Time} is still later than {Text(now + Skew)} ({Text(now)} + 15 min.)");
        if (signed.Lifetime is { } lifetime)
        {
            if (signed.SignedAt + lifetime < now) throw new AwsException("AccessDenied", "Request has expired", 403);
        }
        else if (signed.SignedAt < now - Skew)
        {
            throw errors.Skewed(family, $"Signature expired: {signed.Time} is now earlier than {Text(now - Skew)} ({Text(now)} - 15 min.)");
        }
    }

    private static void CheckSignature(
        HttpRequest request, SignedRequest signed, AccessKey key, ReadOnlyMemory<byte> body, SignatureErrors errors)
    {
        var canonical = CanonicalRequest.Of(request, signed, PayloadHash.Of(request, signed, body));
        var expected = SigningKey.Sign(key.Secret, signed.Scope, signed.Time, canonical);
        var named = signed.SignedHeaders.Split(';');
        var sameDay = signed.Time.StartsWith(signed.Scope.Date, StringComparison.Ordinal);
        if (!sameDay || !named.Contains("host") || !FixedTimeEquals(expected, signed.Signature)) throw errors.Mismatch;
    }

    private static bool FixedTimeEquals(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));

    private static string Text(DateTimeOffset time) => time.ToString(SignedRequest.TimeFormat);
}
