using CequenceApigw.Transactions.ExecutionLogs;
using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Transactions.Redacting;

/// <summary>
/// What must not leave the account: headers and members by name, whose values <see cref="TransactionWriter"/> replaces.
/// Names are compared without regard to case. What is no value of that name stays byte for byte.
/// </summary>
public sealed class Redaction
{
    /// <summary>Stands for each value: as it is in headers, form fields and query parameters, as a string in JSON.</summary>
    public const string Replacement = "***";

    internal static ReadOnlySpan<byte> Utf8Replacement => "***"u8;

    private Redaction(string[] headers, string[] members)
    {
        Headers = new RedactedNames(headers);
        Members = new RedactedNames(members);
        HidesHost = Headers.Contain("host"u8);
        HidesClient = Headers.Contain("x-forwarded-for"u8);
    }

    internal RedactedNames Headers { get; }

    internal RedactedNames Members { get; }

    /// <summary>The member <c>host</c> repeats the header.</summary>
    internal bool HidesHost { get; }

    /// <summary>The members <c>client-ip</c> and <c>connection-ip</c> repeat X-Forwarded-For.</summary>
    internal bool HidesClient { get; }

    /// <summary>Whether a header's value is to be replaced: by its name, or as its value holds what may be a header to be hidden.</summary>
    internal bool Hides(ReadOnlySpan<byte> header, ReadOnlySpan<byte> value)
    {
        if (Headers.Contain(header))
            return true;
        // The log quotes nothing, so that a header may pass for a parameter of the one before.
        for (var comma = value.IndexOf(", "u8); comma >= 0; comma = value.IndexOf(", "u8))
        {
            value = value[(comma + 2)..];
            var length = HttpToken.LengthAtStart(value);
            if (length < value.Length && value[length] == '=' && Headers.Contain(value[..length]))
                return true;
        }
        return false;
    }

    /// <summary>The redaction of these names; null if there are none.</summary>
    /// <param name="headers">Names of headers.</param>
    /// <param name="members">Names of JSON members, form fields and query parameters.</param>
    /// <exception cref="ArgumentException">A header's name is no HTTP token, so no header can have it; the message names it.</exception>
    public static Redaction? Of(IEnumerable<string> headers, IEnumerable<string> members)
    {
        string[] headerNames = [.. headers];
        string[] memberNames = [.. members];
        var wrong = Array.Find(headerNames, name => !HttpToken.IsToken(name));
        if (wrong is not null)
            throw new ArgumentException($"'{wrong}' can't name a header: names have letters, digits and !#$%&'*+-.^_`|~ alone.");
        return headerNames.Length + memberNames.Length == 0 ? null : new Redaction(headerNames, memberNames);
    }
}
