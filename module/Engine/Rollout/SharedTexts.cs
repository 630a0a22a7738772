namespace CequenceApigw.Engine.Rollout;

/// <summary>One string for texts that thousands of rows repeat, such as Regions and account ids.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public string? Of(string? text)
    {
        if (text is null)
            return null;
        if (_texts.TryGetValue(text, out var known))
            return known;
        return _texts[text] = text;
    }
}
