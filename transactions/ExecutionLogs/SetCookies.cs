using System.Text;

namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>
/// The values of several <c>Set-Cookie</c> headers, which the log joins by a bare comma; functions that join them themselves
/// put a space behind it. Another cookie begins where a comma is followed by a name and <c>=</c>, unless it is in quotes;
/// the comma of a date (<c>Expires=Wed, 12 Oct …</c>) is not.
/// </summary>
internal ref struct SetCookies(ReadOnlySpan<byte> joined)
{
    private static readonly string[] Attributes =
        ["Expires", "Max-Age", "Domain", "Path", "Secure", "HttpOnly", "SameSite", "Partitioned", "Priority"];

    private ReadOnlySpan<byte> _rest = joined;
    private bool _hasRead;

    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>Whether a header map's text up to its next comma is a cookie's value with an attribute rather than a header's.</summary>
    public static bool IsCookie(ReadOnlySpan<byte> text)
    {
        var comma = text.IndexOf((byte)',');
        text = comma < 0 ? text : text[..comma];
        var semicolon = text.IndexOf((byte)';');
        if (semicolon < 0)
            return false;
        var attribute = text[(semicolon + 1)..].TrimStart((byte)' ');
        attribute = attribute[..HttpToken.LengthAtStart(attribute)];
        foreach (var known in Attributes)
            if (Ascii.EqualsIgnoreCase(attribute, known))
                return true;
        return false;
    }

    /// <summary>Moves to the next cookie; the first one may be empty. False at the end.</summary>
    public bool Read()
    {
        if (_hasRead && _rest.IsEmpty)
            return false;
        _hasRead = true;
        for (var from = 0; ;)
        {
            var comma = _rest[from..].IndexOf((byte)',');
            if (comma < 0)
                break;
            from += comma + 1;
            var begin = from < _rest.Length && _rest[from] == ' ' ? from + 1 : from;
            var name = HttpToken.LengthAtStart(_rest[begin..]);
            if (name == 0 || begin + name >= _rest.Length || _rest[begin + name] != '=' || QuotedText.IsOpen(_rest[..(from - 1)], _rest[begin..]))
                continue;
            Current = _rest[..(from - 1)];
            _rest = _rest[begin..];
            return true;
        }
        Current = _rest;
        _rest = default;
        return true;
    }
}
