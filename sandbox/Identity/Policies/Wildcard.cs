using System.IO.Enumeration;

namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>Patterns of policies: <c>*</c> is any text, <c>?</c> one character.</summary>
internal static class Wildcard
{
    public static bool Matches(string pattern, string text, bool ignoreCase = false)
    {
        // MatchesSimpleExpression takes a backslash as an escape; in a policy it stands for itself.
        return FileSystemName.MatchesSimpleExpression(pattern.Replace(@"\", @"\\"), text, ignoreCase);
    }

    /// <summary>ARNs match part by part: a <c>*</c> does not reach over a colon of the first five parts.</summary>
    public static bool MatchesArn(string pattern, string arn)
    {
        var (wanted, actual) = (pattern.Split(':', 6), arn.Split(':', 6));
        return wanted.Length == actual.Length && wanted.Zip(actual).All(pair => Matches(pair.First, pair.Second));
    }
}
