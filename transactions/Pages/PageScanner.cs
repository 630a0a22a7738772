using System.Buffers.Text;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace CequenceApigw.Transactions.Pages;

/// <summary>
/// Steps through the JSON of a page. It looks at what it needs and no more: of a value that is skipped only the end is
/// searched, and a string's escapes are checked where they are resolved. That takes a fraction of a full parser's time.
/// </summary>
internal ref struct PageScanner(ReadOnlySpan<byte> json)
{
    private const int MostDigits = 18;

    private readonly ReadOnlySpan<byte> _json = json;
    private int _at;

    /// <summary>The first byte that is no white space, which is not consumed; 0 at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Peek() => (uint)_at < (uint)_json.Length && _json[_at] > ' ' ? _json[_at] : PeekBehindSpace();

    private byte PeekBehindSpace()
    {
        while (_at < _json.Length)
        {
            var next = _json[_at];
            if (next > ' ' || next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
                return next;
            _at++;
        }
        return 0;
    }

    /// <summary>Consumes the byte if it comes next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(char expected)
    {
        if (Peek() != expected)
            return false;
        _at++;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Expect(char expected)
    {
        if (!TryRead(expected))
            throw Fault($"'{expected}'");
    }

    /// <summary>Moves to the next member of an object, or past its end: then false.</summary>
    /// <param name="first">True before the first member; then set to false.</param>
    /// <param name="name">The member's name, its escapes unresolved.</param>
    public bool ReadMember(ref bool first, out ReadOnlySpan<byte> name)
    {
        name = default;
        if (!ReadSeparator(ref first, '}'))
            return false;
        name = ReadName();
        Expect(':');
        return true;
    }

    // Names are short: mostly one block holds the name and its end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> ReadName()
    {
        if (_json.Length - _at > Vector256<byte>.Count && _json[_at] == '"')
        {
            var rest = _json[(_at + 1)..];
            var block = Vector256.Create(rest);
            var stops = (Vector256.Equals(block, Vector256.Create((byte)'"')) | Vector256.Equals(block, Vector256.Create((byte)'\\'))).ExtractMostSignificantBits();
            var length = BitOperations.TrailingZeroCount(stops);
            if (length < Vector256<byte>.Count && rest[length] == '"')
            {
                _at += length + 2;
                return rest[..length];
            }
        }
        return ReadString(out _);
    }

    /// <summary>Moves to the next element of an array, or past its end: then false.</summary>
    public bool ReadElement(ref bool first) => ReadSeparator(ref first, ']');

    /// <summary>A string between its quotation marks.</summary>
    public ReadOnlySpan<byte> ReadString(out bool escaped)
    {
        if (!TryRead('"'))
            throw Fault("a string");
        var length = JsonString.FindEnd(_json[_at..], out escaped);
        if (length < 0)
            throw Fault("the string's end");
        var text = _json.Slice(_at, length);
        _at += length + 1;
        return text;
    }

    public long ReadInteger()
    {
        Peek();
        // Times: digits, fewer than overflow, and what follows them.
        long digits = 0;
        for (var at = _at; at < _json.Length && at - _at < MostDigits; at++)
        {
            var digit = (uint)_json[at] - '0';
            if (digit <= 9)
            {
                digits = digits * 10 + digit;
                continue;
            }
            if (at == _at || _json[at] is not ((byte)',' or (byte)'}'))
                break;
            _at = at;
            return digits;
        }
        return ReadAnyInteger();
    }

    private long ReadAnyInteger()
    {
        if (!Utf8Parser.TryParse(_json[_at..], out long value, out var length) || (_at + length < _json.Length && _json[_at + length] is (byte)'.' or (byte)'e' or (byte)'E'))
            throw Fault("a whole number");
        _at += length;
        return value;
    }

    /// <summary>Consumes <c>null</c> if it comes next.</summary>
    public bool TryReadNull()
    {
        if (Peek() != 'n' || !_json[_at..].StartsWith("null"u8))
            return false;
        _at += "null".Length;
        return true;
    }

    public void SkipValue()
    {
        switch (Peek())
        {
            case (byte)'"':
                ReadString(out _);
                break;
            case (byte)'{' or (byte)'[':
                SkipNested();
                break;
            default:
                SkipBare();
                break;
        }
    }

    public readonly JsonException Fault(string expected) => new($"Byte {_at}: {expected} is expected.");

    private bool ReadSeparator(ref bool first, char end)
    {
        if (TryRead(end))
            return false;
        if (!first)
            Expect(',');
        first = false;
        return true;
    }

    // A number, true, false or null: short.
    private void SkipBare()
    {
        var start = _at;
        while (_at < _json.Length && _json[_at] is not ((byte)',' or (byte)'}' or (byte)']' or <= (byte)' '))
            _at++;
        if (_at == start || _at == _json.Length)
            throw Fault("a value");
    }

    private void SkipNested()
    {
        var depth = 0;
        do
        {
            var length = _json[_at..].IndexOfAny("\"{}[]"u8);
            if (length < 0)
                throw Fault("the value's end");
            _at += length;
            if (_json[_at] == '"')
            {
                ReadString(out _);
                continue;
            }
            depth += _json[_at++] is (byte)'{' or (byte)'[' ? 1 : -1;
        }
        while (depth > 0);
    }
}
