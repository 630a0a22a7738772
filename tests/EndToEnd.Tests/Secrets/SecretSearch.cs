using System.Text;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.EndToEnd.Tests.Secrets;

/// <summary>Looks for secrets, as they are and as they are written in URLs and in Base64, and for access tokens.</summary>
internal sealed class SecretSearch
{
    /// <summary>How every access token of the sandbox begins, a JSON Web Token's header.</summary>
    public const string AccessToken = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9";

    private readonly IReadOnlyList<string> _clientSecrets;
    private readonly IReadOnlyList<string> _proxyPasswords;

    /// <param name="clientSecrets">UAP's, right ones and wrong ones.</param>
    /// <param name="proxyPasswords">Of proxies that nobody here goes through.</param>
    public SecretSearch(IEnumerable<string> clientSecrets, IEnumerable<string> proxyPasswords) =>
        (_clientSecrets, _proxyPasswords) = ([.. clientSecrets.SelectMany(Forms)], [.. proxyPasswords.SelectMany(Forms)]);

    public bool IsIn(string text) => IsAnyIn([AccessToken, .. _clientSecrets, .. _proxyPasswords], text);

    public IReadOnlyList<string> In(string place, IEnumerable<string> texts) => [.. texts.Where(IsIn).Select(text => $"{place}: {text}")];

    /// <summary>Requests and answers that hold one which they don't take to its place.</summary>
    public IReadOnlyList<string> InWrongPlaces(IReadOnlyCollection<WireRecord> wire) => [
        .. wire.Where(record => IsAnyIn(WrongInRequest(record.Name), OfRequest(record))).Select(record => $"{record.Name}: {record.Request}"),
        .. wire.Where(record => IsAnyIn(WrongInAnswer(record.Name), record.Answer)).Select(record => $"{record.Name}: {record.Answer}")];

    // The one secret holds them all; the token endpoint is told the client's.
    private IEnumerable<string> WrongInRequest(string name) => name switch
    {
        _ when name.EndsWith("secretsmanager.PutSecretValue", StringComparison.Ordinal) => [AccessToken],
        _ when IsTokenEndpoint(name) => [AccessToken, .. _proxyPasswords],
        _ => [AccessToken, .. _clientSecrets, .. _proxyPasswords],
    };

    // UAP's servers answer with a token, or repeat what they were asked.
    private IEnumerable<string> WrongInAnswer(string name) => name switch
    {
        _ when name.EndsWith("secretsmanager.GetSecretValue", StringComparison.Ordinal) => [AccessToken],
        _ when IsTokenEndpoint(name) || IsEdge(name) => _proxyPasswords,
        _ => [AccessToken, .. _clientSecrets, .. _proxyPasswords],
    };

    // The Edge is told the token in one header.
    private static string OfRequest(WireRecord record) => IsEdge(record.Name)
        ? string.Join('\n', record.Request.Split('\n').Where(line => !line.StartsWith("Authorization: Bearer ", StringComparison.Ordinal)))
        : record.Request;

    private static bool IsTokenEndpoint(string name) => name.StartsWith("POST /auth/", StringComparison.Ordinal);

    private static bool IsEdge(string name) => name.StartsWith("POST /edge/", StringComparison.Ordinal);

    private static bool IsAnyIn(IEnumerable<string> needles, string text) => needles.Any(needle => text.Contains(needle, StringComparison.Ordinal));

    private static IEnumerable<string> Forms(string secret) => [secret, Uri.EscapeDataString(secret), .. Base64(secret)];

    // A text within a longer one has three Base64 forms; what is cut off at both ends depends on its neighbours.
    private static IEnumerable<string> Base64(string secret) => Enumerable.Range(0, 3)
        .Select(offset => Convert.ToBase64String(Encoding.UTF8.GetBytes(new string(' ', offset) + secret))[(offset == 0 ? 0 : 4)..^4]);
}
