using System.Buffers;
using System.Buffers.Text;
using System.Text.Encodings.Web;
using Utf8Base64 = System.Buffers.Text.Base64;

namespace CequenceApigw.Transactions.Writing;

/// <summary>
/// Writes JSON whose structure the caller knows: names and punctuation come as constants, and only texts that may need it are
/// escaped. Keeping track of the structure would take as long as writing it.
/// </summary>
internal ref struct JsonOutput(IBufferWriter<byte> output)
{
    private const int LongestInteger = 20;
    private const int BytesAtOnce = 1024;

    // An escape has six bytes, \u0000.
    private const int MostBytesEscaped = 6;

    // Printable ASCII but for quotation mark and backslash.
    private static readonly SearchValues<byte> Plain = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    private readonly IBufferWriter<byte> _output = output;
    private Span<byte> _free;
    private int _written;

    /// <summary>Writes what is JSON already.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        _written += json.Length;
    }

    /// <summary>Writes a member whose value is a string.</summary>
    /// <param name="name">What stands before it: comma or brace, name, and colon.</param>
    /// <param name="text">The text, to be escaped. What is no UTF-8 in it becomes U+FFFD.</param>
    public void String(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        Raw(name);
        Raw("\""u8);
        if (text.ContainsAnyExcept(Plain))
            Escape(text);
        else
            Raw(text);
        Raw("\""u8);
    }

    /// <summary>Writes bytes as Base64, without quotation marks.</summary>
    public void Base64(ReadOnlySpan<byte> bytes)
    {
        Utf8Base64.EncodeToUtf8(bytes, Reserve(Utf8Base64.GetMaxEncodedToUtf8Length(bytes.Length)), out _, out var written);
        _written += written;
    }

    /// <summary>Writes an integer with so many digits at least.</summary>
    public void Integer(long value, byte digits = 0)
    {
        Utf8Formatter.TryFormat(value, Reserve(LongestInteger), out var written, new StandardFormat('D', digits));
        _written += written;
    }

    /// <summary>Hands over what was written.</summary>
    public void Flush()
    {
        if (_written > 0)
            _output.Advance(_written);
        _free = default;
        _written = 0;
    }

    private Span<byte> Reserve(int length)
    {
        if (_free.Length - _written < length)
        {
            Flush();
            _free = _output.GetSpan(Math.Max(length, BytesAtOnce));
        }
        return _free[_written..];
    }

    private void Escape(ReadOnlySpan<byte> text)
    {
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.EncodeUtf8(text, Reserve(text.Length * MostBytesEscaped), out _, out var written);
        _written += written;
    }
}
