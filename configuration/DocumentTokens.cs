using System.Text.Json;

namespace CequenceApigw.Configuration;

/// <summary>The document's tokens, with the line that each stands on. Comments and commas at the end of a list are passed over.</summary>
internal ref struct DocumentTokens
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly List<ApiConfigFault> _faults;
    private Utf8JsonReader _json;
    private int _counted;
    private int _line = 1;

    public DocumentTokens(ReadOnlySpan<byte> utf8, List<ApiConfigFault> faults)
    {
        _utf8 = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        _faults = faults;
        _json = new Utf8JsonReader(_utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
    }

    /// <summary>The current token's line, counted from 1.</summary>
    public int Line
    {
        get
        {
            var start = (int)_json.TokenStartIndex;
            _line += _utf8[_counted..start].Count((byte)'\n');
            _counted = start;
            return _line;
        }
    }

    public void Next() => _json.Read();

    /// <summary>To find what follows the document.</summary>
    public void ReadToEnd()
    {
        while (_json.Read())
        {
        }
    }

    public void AddFault(string path, string message) => _faults.Add(new ApiConfigFault(Line, path, message));

    /// <summary>The JSON itself is broken; the reader's own words without their position, which it counts from 0.</summary>
    public readonly void AddFault(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var words = end < 0 ? exception.Message : exception.Message[..end];
        _faults.Add(new ApiConfigFault((int)(exception.LineNumber ?? 0) + 1, "", $"this isn't JSON: {words}"));
    }

    /// <summary>Whether the current value begins so; otherwise a fault is added, and the value passed over.</summary>
    public bool Begins(JsonTokenType expected, string path, string otherwise)
    {
        if (_json.TokenType == expected)
            return true;
        AddFault(path, otherwise);
        _json.Skip();
        return false;
    }

    /// <summary>Goes to the value of the next known member, and passes over others with a fault; null at the object's end.</summary>
    public string? NextMember(string path, string[] known, HashSet<string> seen)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text() ?? "";
            var memberPath = path.Length == 0 ? name : $"{path}.{name}";
            var isKnown = known.Contains(name);
            if (!isKnown)
                AddFault(memberPath, $"there is no such member; known are {string.Join(", ", known)}.{Spelling.Suggest(name, known)}");
            else if (!seen.Add(name))
                AddFault(memberPath, "the member is there twice.");
            _json.Read();
            if (isKnown)
                return name;
            _json.Skip();
        }
        return null;
    }

    /// <summary>Goes to the next value of a list; false at the list's end.</summary>
    public bool NextElement() => _json.Read() && _json.TokenType != JsonTokenType.EndArray;

    /// <summary>The current value, which must be a string; otherwise null and a fault.</summary>
    public string? ReadText(string path)
    {
        if (!Begins(JsonTokenType.String, path, "must be a string, in quotation marks."))
            return null;
        var text = Text();
        if (text is null)
            AddFault(path, "has an escape that makes no character.");
        return text;
    }

    private readonly string? Text()
    {
        try
        {
            return _json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // Half a surrogate pair.
        }
    }
}
