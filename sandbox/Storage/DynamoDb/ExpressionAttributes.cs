using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Storage.DynamoDb;

/// <summary>A request's expressions, with the names (<c>#n</c>) and values (<c>:v</c>) they may use; each of these must be used.</summary>
internal sealed class ExpressionAttributes(JsonObject input)
{
    private const string NamesMember = "ExpressionAttributeNames";
    private const string ValuesMember = "ExpressionAttributeValues";
    private readonly HashSet<string> _used = [];

    public string Name(string token)
    {
        if (!token.StartsWith('#')) return token;
        _used.Add(token);
        return (string?)input[NamesMember]?[token]
            ?? throw Invalid($"An expression attribute name used in the document path is not defined; attribute name: {token}");
    }

    public JsonObject Value(string token)
    {
        _used.Add(token);
        return input[ValuesMember]?[token] as JsonObject
            ?? throw Invalid($"An expression attribute value used in expression is not defined; attribute value: {token}");
    }

    /// <summary>The condition under a member of the request; holds of everything where there is none.</summary>
    public Condition Condition(string member) =>
        input.Text(member) is { } text ? new ConditionParser(text, member, this).Parse() : DynamoDb.Condition.Always;

    /// <summary>Names of top-level attributes to return; null where all are.</summary>
    public IReadOnlySet<string>? Projection() =>
        input.Text("ProjectionExpression")?.Split(',', StringSplitOptions.TrimEntries).Select(Name).ToHashSet();

    /// <summary>Throws where a name or value is in no expression, as DynamoDB does.</summary>
    public void CheckAllUsed()
    {
        foreach (var member in (string[])[NamesMember, ValuesMember])
        {
            var unused = (input[member] as JsonObject ?? []).Select(each => each.Key).Except(_used).ToList();
            if (unused.Count > 0)
                throw Invalid($"Value provided in {member} unused in expressions: keys: {{{string.Join(", ", unused)}}}");
        }
    }

    private static AwsException Invalid(string message) => new("ValidationException", message);
}
