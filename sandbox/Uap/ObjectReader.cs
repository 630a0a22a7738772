using System.Text.Json;

namespace CequenceApigw.Sandbox.Uap;

/// <summary>Reads an object's members in the order the format gives them; anything else is an error.</summary>
internal sealed class ObjectReader
{
    private readonly List<JsonProperty> _members;
    private readonly string _path;
    private int _next;

    public ObjectReader(JsonElement element, string path)
    {
        _path = path;
        if (element.ValueKind != JsonValueKind.Object) throw new InvalidTransactionException(path, "must be an object");
        _members = [.. element.EnumerateObject()];
    }

    public string PathOf(string member) => $"{_path}.{member}";

    public JsonElement Required(string member, JsonValueKind kind) =>
        Optional(member, kind) ?? throw new InvalidTransactionException(
            PathOf(member), _members.Any(each => each.Name == member) ? "is out of order" : "is missing");

    public JsonElement? Optional(string member, JsonValueKind kind)
    {
        if (_next == _members.Count || _members[_next].Name != member) return null;
        var value = _members[_next++].Value;
        if (value.ValueKind != kind) throw new InvalidTransactionException(PathOf(member), $"must be a {kind}");
        return value;
    }

    /// <summary>A string that matches; <paramref name="rule"/> says what it must be.</summary>
    public string Text(string member, Func<string, bool> isValid, string rule)
    {
        var value = Required(member, JsonValueKind.String).GetString()!;
        return isValid(value) ? value : throw new InvalidTransactionException(PathOf(member), $"must be {rule}");
    }

    public void OptionalText(string member, Func<string, bool> isValid, string rule)
    {
        if (_next < _members.Count && _members[_next].Name == member) Text(member, isValid, rule);
    }

    public void OptionalPort(string member)
    {
        if (Optional(member, JsonValueKind.Number) is { } value && !value.TryGetUInt16(out _))
            throw new InvalidTransactionException(PathOf(member), "must be an unsigned 16-bit integer");
    }

    /// <summary>Throws where a member is left: unknown, repeated or out of order.</summary>
    public void End()
    {
        if (_next < _members.Count) throw new InvalidTransactionException(PathOf(_members[_next].Name), "is unknown, repeated or out of order");
    }
}
