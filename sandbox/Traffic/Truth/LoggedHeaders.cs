namespace CequenceApigw.Sandbox.Traffic.Truth;

/// <summary>The headers that a line of an execution log can hold.</summary>
internal static class LoggedHeaders
{
    public const string RequestLabel = "Method request headers: ";
    public const string ResponseLabel = "Method response headers: ";
    private const int LineLength = 1024;
    private const int Unmasked = 6;

    /// <summary>
    /// All headers where the line fits. Of a cut line, those whose successor has begun inside it: only then is a value known to be whole.
    /// Secrets are known by their last six characters. Values of one name other than Set-Cookie arrive joined.
    /// </summary>
    public static IReadOnlyList<(string Name, string Value)> Of(string label, IReadOnlyList<(string Name, string Value)> headers)
    {
        var kept = new List<(string Name, string Value)>();
        var pending = new List<(string Name, string Value)>();
        var position = label.Length + 1;
        var names = headers.Select(header => header.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var name in names)
        {
            var values = headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => Logged(header.Name, header.Value)).ToList();
            position += name.Length + 1;
            if (position > LineLength) return kept;
            kept.AddRange(pending);
            pending = IsSetCookie(name) ? [.. values.Select(value => (name, value))] : [(name, string.Join(',', values))];
            position += string.Join(',', values).Length + ", ".Length;
        }

        // Behind the last value stands one brace instead of the comma and the space.
        if (position - 1 <= LineLength) kept.AddRange(pending);
        return kept;
    }

    private static bool IsSetCookie(string name) => name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase);

    private static string Logged(string name, string value) =>
        name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || name.Equals("x-api-key", StringComparison.OrdinalIgnoreCase)
            ? value[Math.Max(0, value.Length - Unmasked)..].PadLeft(value.Length, '*')
            : value;
}
