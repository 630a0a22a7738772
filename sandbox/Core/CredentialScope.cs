using System.Text.RegularExpressions;

namespace CequenceApigw.Sandbox.Core;

/// <summary>The scope a request says it is signed for; read before the signature is checked, to answer errors in the service's protocol.</summary>
internal sealed partial record CredentialScope(string AccessKeyId, string Date, string Region, string Service)
{
    /// <summary>Null where the request is not signed with SigV4.</summary>
    public static CredentialScope? Of(HttpRequest request)
    {
        var credential = request.Headers.Authorization.ToString() is { Length: > 0 } header
            ? HeaderCredential().Match(header).Groups[1].Value
            : request.Query["X-Amz-Credential"].ToString();
        return credential.Split('/') is [var key, var date, var region, var service, "aws4_request"]
            ? new CredentialScope(key, date, region, service)
            : null;
    }

    [GeneratedRegex(@"^AWS4-HMAC-SHA256\s+.*?Credential=([^,\s]+)")]
    private static partial Regex HeaderCredential();
}
