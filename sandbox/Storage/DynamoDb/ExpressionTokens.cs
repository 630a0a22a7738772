using System.Text.RegularExpressions;

namespace CequenceApigw.Sandbox.Storage.DynamoDb;

/// <summary>The words of an expression, read one after the other.</summary>
internal sealed partial class ExpressionTokens(string expression)
{
    private readonly string[] _tokens = [.. Token().Matches(expression).Select(match => match.Value)];
    private int _next;

    /// <summary>Empty at the end.</summary>
    public string Peek => _next < _tokens.Length ? _tokens[_next] : "";

    public string Take() => Peek is var token && _next++ < _tokens.Length ? token : "";

    /// <summary>Takes the next word if it is this keyword or sign.</summary>
    public bool TryTake(string word)
    {
        if (!Peek.Equals(word, StringComparison.OrdinalIgnoreCase)) return false;
        _next++;
        return true;
    }

    [GeneratedRegex(@"[#:]?\w+|<=|>=|<>|[^\s]")]
    private static partial Regex Token();
}
