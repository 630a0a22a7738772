using CequenceApigw.Sandbox.Core;
using Microsoft.Extensions.Primitives;

namespace CequenceApigw.Sandbox.Protocols;

/// <summary>The form of an awsQuery request; lists are <c>Name.member.N</c>, structures <c>Name.Member</c>.</summary>
internal sealed class QueryInput(IReadOnlyDictionary<string, StringValues> form, string prefix = "")
{
    public string? this[string name] => form.TryGetValue(prefix + name, out var value) ? value.ToString() : null;

    public int? Int(string name) => int.TryParse(this[name], out var number) ? number : null;

    public bool? Flag(string name) => bool.TryParse(this[name], out var flag) ? flag : null;

    public string Required(string name) =>
        this[name] ?? throw AwsException.Constraint("ValidationError", null, name, "not be null");

    /// <summary>A nested structure; reading from it where it is absent gives nulls.</summary>
    public QueryInput Structure(string name) => new(form, $"{prefix}{name}.");

    public bool Has(string name) => form.Keys.Any(key => key == prefix + name || key.StartsWith($"{prefix}{name}.", StringComparison.Ordinal));

    /// <summary>A list of strings; empty where it is absent.</summary>
    public IReadOnlyList<string> Strings(string name) => [.. Indexes(name).Select(index => this[$"{name}.member.{index}"]!)];

    /// <summary>A list of structures; empty where it is absent.</summary>
    public IReadOnlyList<QueryInput> Structures(string name) => [.. Indexes(name).Select(index => Structure($"{name}.member.{index}"))];

    private IEnumerable<int> Indexes(string name)
    {
        for (var index = 1; Has($"{name}.member.{index}"); index++) yield return index;
    }
}
