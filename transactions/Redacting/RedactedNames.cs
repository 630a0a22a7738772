using System.Buffers.Text;
using System.Text;
using CequenceApigw.Transactions.Pages;

namespace CequenceApigw.Transactions.Redacting;

/// <summary>Names whose values are replaced, compared without regard to case (ordinal).</summary>
internal sealed class RedactedNames(string[] names)
{
    private const int OnStack = 256;

    private readonly bool _onlyAscii = Array.TrueForAll(names, name => Ascii.IsValid(name));

    public bool IsEmpty => names.Length == 0;

    /// <param name="name">A name as UTF-8.</param>
    public bool Contain(ReadOnlySpan<byte> name)
    {
        foreach (var known in names)
            if (Ascii.EqualsIgnoreCase(name, known))
                return true;
        return !_onlyAscii && !Ascii.IsValid(name) && ContainText(name);
    }

    /// <param name="escaped">A member's name as it stands in JSON, between the quotation marks.</param>
    public bool ContainEscaped(ReadOnlySpan<byte> escaped)
    {
        var name = escaped.Length <= OnStack ? stackalloc byte[OnStack] : new byte[escaped.Length];
        return Contain(name[..JsonEscapes.Resolve(escaped, name)]);
    }

    /// <summary>
    /// True also where the name is a part of a nested field's: frameworks take <c>user[password]</c> and
    /// <c>user.password</c> for what <c>{"user":{"password":…}}</c> is in JSON.
    /// </summary>
    /// <param name="encoded">A form field's or query parameter's name, URL-encoded.</param>
    public bool ContainField(ReadOnlySpan<byte> encoded)
    {
        Span<byte> buffer = encoded.Length <= OnStack ? stackalloc byte[OnStack] : new byte[encoded.Length];
        ReadOnlySpan<byte> name = buffer[..Decode(encoded, buffer)];
        name = name.Trim(" \t\r\n"u8);
        if (Contain(name))
            return true;
        for (var end = name.IndexOfAny("[]."u8); end >= 0; end = name.IndexOfAny("[]."u8))
        {
            if (Contain(name[..end]))
                return true;
            name = name[(end + 1)..];
        }
        return Contain(name);
    }

    private bool ContainText(ReadOnlySpan<byte> name)
    {
        var buffer = name.Length <= OnStack ? stackalloc char[OnStack] : new char[name.Length];
        ReadOnlySpan<char> text = buffer[..Encoding.UTF8.GetChars(name, buffer)];
        foreach (var known in names)
            if (text.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static int Decode(ReadOnlySpan<byte> encoded, Span<byte> output)
    {
        var length = 0;
        for (var at = 0; at < encoded.Length; at++)
        {
            if (encoded[at] == '%' && at + 2 < encoded.Length
                && Utf8Parser.TryParse(encoded.Slice(at + 1, 2), out byte value, out var digits, 'x') && digits == 2)
            {
                output[length++] = value;
                at += 2;
            }
            else
            {
                output[length++] = encoded[at] == '+' ? (byte)' ' : encoded[at];
            }
        }
        return length;
    }
}
