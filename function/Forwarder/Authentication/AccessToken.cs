using System.Globalization;
using System.Text.Json;

namespace CequenceApigw.Function.Forwarder.Authentication;

/// <summary>An access token and when to get another.</summary>
/// <param name="Value">The token; never logged.</param>
/// <param name="Lifespan">How long it is used, by the machine's clock.</param>
/// <param name="Issued">The time stamp of its issue.</param>
internal sealed record AccessToken(string Value, TimeSpan Lifespan, long Issued)
{
    private static readonly TimeSpan DefaultLifespan = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestLifespan = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestMargin = TimeSpan.FromMinutes(1);

    /// <summary>Reads a token endpoint's answer (RFC 6749, 5.1); null if it holds no token.</summary>
    public static AccessToken? Parse(byte[] answer, long issued)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("access_token", out var token) && token.ValueKind == JsonValueKind.String
                && token.GetString() is { Length: > 0 } value && value.All(IsHeaderCharacter)
                ? new AccessToken(value, Usable(Stated(root)), issued)
                : null;
        }
        // The latter: a string with half of a surrogate pair, or that is no UTF-8.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public override string ToString() => nameof(AccessToken);

    // Some servers write the number as a string.
    private static double? Stated(JsonElement root) =>
        !root.TryGetProperty("expires_in", out var seconds) ? null
        : seconds.ValueKind == JsonValueKind.Number && seconds.TryGetDouble(out var number) ? number
        : seconds.ValueKind == JsonValueKind.String
            && double.TryParse(seconds.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var text) ? text
        : null;

    private static TimeSpan Usable(double? seconds)
    {
        // Without a lifespan that makes sense: if it is over sooner, the Edge's 401 tells.
        var lifespan = seconds is not > 0 ? DefaultLifespan
            : seconds < LongestLifespan.TotalSeconds ? TimeSpan.FromSeconds(seconds.Value)
            : LongestLifespan;
        // Of a short lifespan the margin would leave nothing.
        var margin = lifespan / 10 < LongestMargin ? lifespan / 10 : LongestMargin;
        return lifespan - margin;
    }

    // What is left of ASCII without controls and blanks: anything else is no token, and may not stand in a header.
    private static bool IsHeaderCharacter(char character) => character is > ' ' and < '\x7f';
}
