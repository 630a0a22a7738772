using System.Text;

namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>Names of certificates' owners, <c>CN=Client, OU=Unit, O=Company, C=US</c>, as proxies pass them on in headers.</summary>
internal static class DistinguishedName
{
    // RFC 4514, 3, and what certificates have beyond it.
    private static readonly string[] Attributes =
        ["CN", "OU", "O", "L", "ST", "S", "C", "DC", "STREET", "UID", "E", "emailAddress", "serialNumber", "postalCode", "SN", "GN", "T"];

    private const int LongestAttribute = 12;

    /// <summary>Whether a value that begins as such a name goes on with an attribute.</summary>
    public static bool Continues(ReadOnlySpan<byte> before, ReadOnlySpan<byte> name)
    {
        // Most values don't begin so, which is soon seen.
        var equals = before[..Math.Min(before.Length, LongestAttribute + 1)].IndexOf((byte)'=');
        return equals > 0 && IsAttribute(before[..equals]) && IsAttribute(name);
    }

    private static bool IsAttribute(ReadOnlySpan<byte> name)
    {
        foreach (var attribute in Attributes)
            if (Ascii.Equals(name, attribute))
                return true;
        return false;
    }
}
