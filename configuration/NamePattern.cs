namespace CequenceApigw.Configuration;

/// <summary>A name, or a pattern of names: <c>*</c> stands for any characters, none included, <c>?</c> for one.</summary>
/// <param name="Text">The pattern as the document has it; upper and lower case differ, as in AWS.</param>
public sealed record NamePattern(string Text)
{
    private readonly bool _isName = !Text.AsSpan().ContainsAny('*', '?');

    /// <summary>Whether the name is meant.</summary>
    public bool Matches(string name) => _isName ? string.Equals(Text, name, StringComparison.Ordinal) : MatchesWildcards(name);

    /// <summary>The pattern.</summary>
    public override string ToString() => Text;

    /// <summary>Takes as little as possible for each <c>*</c>; only the last one ever has to take more.</summary>
    private bool MatchesWildcards(ReadOnlySpan<char> name)
    {
        var (at, taken) = (0, 0);
        var (star, takenAtStar) = (-1, 0);
        while (taken < name.Length)
        {
            if (at < Text.Length && Text[at] == '*')
            {
                (star, takenAtStar) = (at++, taken);
            }
            else if (at < Text.Length && (Text[at] == '?' || Text[at] == name[taken]))
            {
                at++;
                taken++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                taken = ++takenAtStar;
            }
            else
            {
                return false;
            }
        }
        return Text.AsSpan(at).IndexOfAnyExcept('*') < 0;
    }
}
