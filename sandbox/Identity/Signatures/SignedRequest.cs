using System.Globalization;
using System.Text.RegularExpressions;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Identity.Signatures;

/// <summary>What a request says of its signature, in the Authorization header or in a pre-signed query.</summary>
/// <param name="Scope">Key and credential scope.</param>
/// <param name="Time">As signed, e.g. <c>20261124T101500Z</c>.</param>
/// <param name="SignedHeaders">Lower-case names in order, joined by semicolons.</param>
/// <param name="Signature">64 hexadecimal digits.</param>
/// <param name="SessionToken">Null where none was sent.</param>
/// <param name="Lifetime">How long a pre-signed request lives; null in the header form.</param>
internal sealed partial record SignedRequest(
    CredentialScope Scope, string Time, string SignedHeaders, string Signature, string? SessionToken, TimeSpan? Lifetime)
{
    public const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    public bool IsPreSigned => Lifetime is not null;

    public DateTimeOffset SignedAt =>
        DateTimeOffset.TryParseExact(Time, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : DateTimeOffset.MinValue;

    /// <summary>Null where a part of the signature is missing.</summary>
    public static SignedRequest? Of(HttpRequest request) =>
        CredentialScope.Of(request) is not { } scope ? null
        : request.Headers.Authorization.Count > 0 ? FromHeader(request, scope)
        : FromQuery(request, scope);

    private static SignedRequest? FromHeader(HttpRequest request, CredentialScope scope)
    {
        var authorization = request.Headers.Authorization.ToString();
        var headers = SignedHeadersPart().Match(authorization).Groups[1].Value;
        var signature = SignaturePart().Match(authorization).Groups[1].Value;
        var token = request.Headers["X-Amz-Security-Token"].ToString();
        return headers is "" || signature is ""
            ? null
            : new SignedRequest(scope, request.Headers["X-Amz-Date"].ToString(), headers, signature, token is "" ? null : token, null);
    }

    private static SignedRequest? FromQuery(HttpRequest request, CredentialScope scope)
    {
        var query = request.Query;
        return int.TryParse(query["X-Amz-Expires"], CultureInfo.InvariantCulture, out var seconds)
            && query.ContainsKey("X-Amz-Signature") && query.ContainsKey("X-Amz-SignedHeaders")
            ? new SignedRequest(
                scope,
                query["X-Amz-Date"].ToString(),
                query["X-Amz-SignedHeaders"].ToString(),
                query["X-Amz-Signature"].ToString(),
                query["X-Amz-Security-Token"] is [{ } token] ? token : null,
                TimeSpan.FromSeconds(seconds))
            : null;
    }

    [GeneratedRegex(@"SignedHeaders=([^,\s]+)")]
    private static partial Regex SignedHeadersPart();

    [GeneratedRegex(@"Signature=([0-9a-f]{64})")]
    private static partial Regex SignaturePart();
}
