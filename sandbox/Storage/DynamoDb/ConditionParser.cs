using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Storage.DynamoDb;

/// <summary>Parses condition, filter and key condition expressions by recursive descent: OR, AND, NOT, comparison.</summary>
internal sealed class ConditionParser(string expression, string member, ExpressionAttributes attributes)
{
    private readonly ExpressionTokens _tokens = new(expression);
    private readonly HashSet<string> _paths = [];
    private readonly Dictionary<string, JsonObject> _equalities = [];

    public Condition Parse()
    {
        var holds = Or();
        return _tokens.Peek is "" ? new Condition(holds, _paths, _equalities) : throw SyntaxError();
    }

    private Func<JsonObject, bool> Or()
    {
        var left = And();
        while (_tokens.TryTake("OR"))
        {
            var (one, other) = (left, And());
            left = item => one(item) || other(item);
        }

        return left;
    }

    private Func<JsonObject, bool> And()
    {
        var left = Not();
        while (_tokens.TryTake("AND"))
        {
            var (one, other) = (left, Not());
            left = item => one(item) && other(item);
        }

        return left;
    }

    private Func<JsonObject, bool> Not()
    {
        if (!_tokens.TryTake("NOT")) return Primary();
        var negated = Not();
        return item => !negated(item);
    }

    private Func<JsonObject, bool> Primary()
    {
        if (_tokens.TryTake("("))
        {
            var inner = Or();
            Expect(")");
            return inner;
        }

        return _tokens.Peek.ToLowerInvariant() is "attribute_exists" or "attribute_not_exists" or "begins_with" or "contains" or "attribute_type"
            ? Function()
            : Comparison();
    }

    private Func<JsonObject, bool> Function()
    {
        var name = _tokens.Take().ToLowerInvariant();
        Expect("(");
        var subject = Operand();
        if (name is "attribute_exists" or "attribute_not_exists")
        {
            Expect(")");
            return item => subject(item) is not null == (name == "attribute_exists");
        }

        Expect(",");
        var argument = Operand();
        Expect(")");
        return item => subject(item) is { } value && argument(item) is { } wanted && Comparisons.Function(name, value, wanted);
    }

    private Func<JsonObject, bool> Comparison()
    {
        var first = _tokens.Peek;
        var left = Operand();
        if (_tokens.TryTake("BETWEEN"))
        {
            var low = Operand();
            Expect("AND");
            var high = Operand();
            return item => Comparisons.Compare(">=", left(item), low(item)) && Comparisons.Compare("<=", left(item), high(item));
        }

        if (_tokens.TryTake("IN"))
        {
            var choices = Choices();
            return item => choices.Any(choice => Comparisons.Compare("=", left(item), choice(item)));
        }

        var sign = _tokens.Take();
        if (sign is not ("=" or "<>" or "<" or "<=" or ">" or ">=")) throw SyntaxError();
        if (sign is "=" && _tokens.Peek.StartsWith(':') && !first.StartsWith(':'))
            _equalities[attributes.Name(first)] = attributes.Value(_tokens.Peek);
        var right = Operand();
        return item => Comparisons.Compare(sign, left(item), right(item));
    }

    private List<Func<JsonObject, JsonObject?>> Choices()
    {
        var choices = new List<Func<JsonObject, JsonObject?>>();
        Expect("(");
        do choices.Add(Operand());
        while (_tokens.TryTake(","));
        Expect(")");
        return choices;
    }

    private Func<JsonObject, JsonObject?> Operand()
    {
        var token = _tokens.Take();
        if (token.StartsWith(':'))
        {
            var value = attributes.Value(token);
            return _ => value;
        }

        if (token == "size" && _tokens.TryTake("("))
        {
            var measured = Operand();
            Expect(")");
            return item => measured(item) is { } value ? new JsonObject { ["N"] = $"{AttributeValue.SizeOfValue(value)}" } : null;
        }

        return Path(token);
    }

    /// <summary>An attribute, or one inside maps (<c>a.b</c>).</summary>
    private Func<JsonObject, JsonObject?> Path(string token)
    {
        if (token is "" || !(char.IsLetter(token[0]) || token[0] is '#' or '_')) throw SyntaxError();
        List<string> path = [attributes.Name(token)];
        while (_tokens.TryTake(".")) path.Add(attributes.Name(_tokens.Take()));
        _paths.Add(path[0]);
        return item => path.Skip(1).Aggregate(item[path[0]] as JsonObject, (value, name) => value?["M"]?[name] as JsonObject);
    }

    private void Expect(string word)
    {
        if (!_tokens.TryTake(word)) throw SyntaxError();
    }

    private AwsException SyntaxError() =>
        new("ValidationException", $"Invalid {member}: Syntax error; token: \"{(_tokens.Peek is "" ? "<EOF>" : _tokens.Peek)}\", near: \"{expression}\"");
}
