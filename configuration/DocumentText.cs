using System.Text.Unicode;

namespace CequenceApigw.Configuration;

/// <summary>What is to be said about the document before it is read as JSON.</summary>
internal static class DocumentText
{
    /// <summary>Whether it can be read; otherwise a fault is added.</summary>
    public static bool Check(ReadOnlySpan<byte> utf8, List<ApiConfigFault> faults)
    {
        if (utf8.Length > ApiConfig.LargestSize)
            faults.Add(new ApiConfigFault(1, "", "the document is larger than 1 MiB: use wildcards."));
        else if (utf8.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            faults.Add(new ApiConfigFault(1, "", "the document is empty."));
        else if (!Utf8.IsValid(utf8))
            faults.Add(new ApiConfigFault(LineThatIsNotUtf8(utf8), "", "this isn't UTF-8 text: save the document as UTF-8."));
        return faults.Count == 0;
    }

    // A line break's byte is never a part of another character.
    private static int LineThatIsNotUtf8(ReadOnlySpan<byte> utf8)
    {
        var line = 1;
        while (utf8.IndexOf((byte)'\n') is >= 0 and var end && Utf8.IsValid(utf8[..end]))
        {
            utf8 = utf8[(end + 1)..];
            line++;
        }
        return line;
    }
}
