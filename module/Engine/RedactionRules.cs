using System.Text;
using System.Text.RegularExpressions;

namespace CequenceApigw.Engine;

/// <summary>
/// What can name a header or member to redact. The lists reach the forwarders as parameters and variables, separated by commas; a
/// name that didn't arrive whole would let a secret through.
/// </summary>
internal static partial class RedactionRules
{
    // A parameter of CloudFormation takes 4,096 bytes, but so do all variables of a function together. The others need about half.
    private const int MostBytes = 2048;

    /// <exception cref="IntegrationException"><c>OptionInvalid</c>, naming the option and what it takes.</exception>
    public static void Check(IReadOnlyList<string> headers, IReadOnlyList<string> members)
    {
        foreach (var header in headers)
        {
            IntegrationOptionsRules.Require(
                HeaderName().IsMatch(header),
                $"RedactedHeaders: '{header}' can't name a header.",
                "Give each name by itself: letters, digits and !#$%&'*+-.^_`|~ alone, no value, no colon.");
        }
        foreach (var member in members)
        {
            IntegrationOptionsRules.Require(
                member.Trim().Length > 0 && member.Trim() == member,
                $"RedactedJsonMembers: '{member}' is empty or begins or ends with a blank.",
                "Give each name as it stands in the JSON, without quotation marks.");
            IntegrationOptionsRules.Require(
                !member.Contains(',', StringComparison.Ordinal) && !member.Any(char.IsControl),
                $"RedactedJsonMembers: '{member}' has a comma or control character in it.",
                "Give each name by itself; names with commas can't be redacted.");
        }
        IntegrationOptionsRules.Require(
            Length(headers) + Length(members) <= MostBytes,
            $"RedactedHeaders and RedactedJsonMembers are longer than {MostBytes} bytes together.",
            "Give fewer names: Lambda has room for no more.");
    }

    private static int Length(IReadOnlyList<string> names) => Encoding.UTF8.GetByteCount(string.Join(',', names));

    [GeneratedRegex(@"\A[!#$%&'*+.^_`|~0-9A-Za-z-]+\z")]
    private static partial Regex HeaderName();
}
