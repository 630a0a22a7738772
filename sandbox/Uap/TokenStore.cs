using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CequenceApigw.Sandbox.Uap;

/// <summary>The access tokens that are valid, by the machine's clock.</summary>
internal sealed class TokenStore
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _expirations = new();

    /// <summary>Life of a token; UAP's default is 1,800 seconds.</summary>
    public TimeSpan Lifespan { get; set; } = TimeSpan.FromSeconds(1800);

    /// <summary>How every request for a token ends while this is set.</summary>
    public EdgeFault? Outage { get; set; }

    /// <summary>Tokens issued so far.</summary>
    public int Issued => _expirations.Count;

    /// <summary>A token in a JWT's shape: clients must not look inside.</summary>
    public string Issue()
    {
        var payload = Encoding.UTF8.GetBytes($$"""{"jti":"{{Guid.NewGuid()}}"}""");
        var token = $"{Part("""{"alg":"RS256","typ":"JWT"}"""u8)}.{Part(payload)}.{Part(RandomNumberGenerator.GetBytes(32))}";
        _expirations[token] = DateTimeOffset.UtcNow + Lifespan;
        return token;
    }

    public bool IsValid(string token) => _expirations.TryGetValue(token, out var expiration) && DateTimeOffset.UtcNow < expiration;

    /// <summary>Makes every token invalid, as a restart of the authorization server may.</summary>
    public void RevokeAll()
    {
        foreach (var token in _expirations.Keys) _expirations[token] = DateTimeOffset.MinValue;
    }

    private static string Part(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
