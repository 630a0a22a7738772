using System.Text;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.EndToEnd.Tests.Secrets;

/// <summary>Looks for client secrets, as they are and as they are written in URLs and in Base64, and for access tokens.</summary>
internal sealed class SecretSearch
{
    /// <summary>How every access token of the sandbox begins, a JSON Web Token's header.</summary>
    public const string AccessToken = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9";

    private readonly List<string> _needles;

    public SecretSearch(params string[] secrets) => _needles = [AccessToken, .. secrets, .. secrets.SelectMany(Base64), .. secrets.Select(Uri.EscapeDataString)];

    public bool IsIn(string text) => _needles.Any(needle => text.Contains(needle, StringComparison.Ordinal));

    public IReadOnlyList<string> In(string place, IEnumerable<string> texts) => [.. texts.Where(IsIn).Select(text => $"{place}: {text}")];

    /// <summary>Requests and answers that hold one without being those that take it to its place.</summary>
    public IReadOnlyList<string> InWrongPlaces(IEnumerable<WireRecord> wire) => [
        .. wire.Where(record => !IsPlaceOfRequest(record.Name)).SelectMany(record => In(record.Name, [record.Request])),
        .. wire.Where(record => !IsPlaceOfAnswer(record.Name)).SelectMany(record => In(record.Name, [record.Answer]))];

    // The UAP side, to which they are said, and what it answers; the one secret.
    private static bool IsPlaceOfRequest(string name) => IsUap(name) || name.EndsWith("secretsmanager.PutSecretValue", StringComparison.Ordinal);

    private static bool IsPlaceOfAnswer(string name) => IsUap(name) || name.EndsWith("secretsmanager.GetSecretValue", StringComparison.Ordinal);

    private static bool IsUap(string name) => name.StartsWith("POST /auth/", StringComparison.Ordinal) || name.StartsWith("POST /edge/", StringComparison.Ordinal);

    // A text within a longer one has three Base64 forms; what is cut off at both ends depends on its neighbours.
    private static IEnumerable<string> Base64(string secret) => Enumerable.Range(0, 3)
        .Select(offset => Convert.ToBase64String(Encoding.UTF8.GetBytes(new string(' ', offset) + secret))[(offset == 0 ? 0 : 4)..^4]);
}
