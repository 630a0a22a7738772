namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>Patterns of policies: <c>*</c> is any text, <c>?</c> one character.</summary>
internal static class Wildcard
{
    public static bool Matches(string pattern, string text, bool ignoreCase = false)
    {
        if (ignoreCase) (pattern, text) = (pattern.ToUpperInvariant(), text.ToUpperInvariant());
        var (inPattern, inText, lastStar, textAtStar) = (0, 0, -1, 0);
        while (inText < text.Length)
        {
            if (inPattern < pattern.Length && pattern[inPattern] == '*')
            {
                (lastStar, textAtStar) = (inPattern++, inText);
            }
            else if (inPattern < pattern.Length && (pattern[inPattern] == '?' || pattern[inPattern] == text[inText]))
            {
                inPattern++;
                inText++;
            }
            else if (lastStar >= 0)
            {
                // The last star takes one character more, and what follows it is tried again.
                (inPattern, inText) = (lastStar + 1, ++textAtStar);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(inPattern).TrimStart('*').IsEmpty;
    }

    /// <summary>ARNs match part by part: a <c>*</c> does not reach over a colon of the first five parts.</summary>
    public static bool MatchesArn(string pattern, string arn)
    {
        var (wanted, actual) = (pattern.Split(':', 6), arn.Split(':', 6));
        return wanted.Length == actual.Length && wanted.Zip(actual).All(pair => Matches(pair.First, pair.Second));
    }
}
