using CequenceApigw.Transactions.Redacting;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CequenceApigw.Transactions.Tests.Redacting;

/// <summary>Any JSON, made together with what is to become of it. Every secret value has <see cref="Secret"/> in it, nothing else has.</summary>
public class RedactionProperties
{
    private const string Secret = "77777";
    private const int Depth = 4;

    private static readonly Redaction Names = Redaction.Of([], ["password", "api_key"])!;

    private static readonly Gen<string> Space = Gen.Elements("", "", " ", "\n", "\t ", "\r\n");

    private static readonly Gen<string> Scalar = Gen.Elements(
        "1", "-0.5e+3", "true", "null", "\"\"", "\"a\"", "\"password\"", "\"\\\"}\\\\\"", "\"\\ud83d\\ude00é\"", "\"{\\\"password\\\":1}\"", "[]", "{}");

    private static readonly Gen<string> SecretName = Gen.Elements(
        "password", "PASSWORD", "api_key", "pass\\u0077ord", "\\u0050assword", "API\\u005fkey");

    private static readonly Gen<string> OtherName = Gen.Elements("a", "", "pass word", "password2", "\\\"", "\\ud800", "é", "api\\u005f", "key");

    private static readonly Gen<string> SecretValue = Gen.Elements(
        Secret, $"-{Secret}.5", $"\"{Secret}\"", $"\"\\\"{Secret}\"", $"[1,\"{Secret}\"]", $"{{\"a\":{{\"b\":[{Secret}]}}}}", $"{{\"password\":\"{Secret}\"}}");

    [Property(MaxTest = 1000)]
    public Property Secrets_are_replaced_and_all_else_stays_byte_for_byte() => Prop.ForAll(Arb.From(Value(Depth)), made =>
    {
        var (body, expected) = made;
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(Log(body)), Names);
        return IsCut(body) ? !transaction.RequestBody.Contains(Secret, StringComparison.Ordinal)
            : transaction.RequestBody == expected && transaction.ResponseBody == expected && !expected.Contains(Secret, StringComparison.Ordinal);
    });

    [Property(MaxTest = 1000)]
    public Property No_secret_is_in_what_was_cut_anywhere()
    {
        var cut = from value in Value(Depth) from length in Gen.Choose(0, value.Body.Length) select value.Body[..length];
        return Prop.ForAll(Arb.From(cut), body =>
            !ReadableTransaction.Of(ExecutionLog.Rebuild(Log(body)), Names).ToString().Contains(Secret, StringComparison.Ordinal));
    }

    // Not inside of a string: it could be the name, which would then be another one.
    [Property(MaxTest = 1000)]
    public Property No_secret_is_in_what_was_scribbled_over()
    {
        var scribbled =
            from value in Value(Depth)
            from at in Gen.Choose(0, value.Body.Length)
            from scribble in Gen.Elements("{", "}", "[", "]", "\"", ":", ",", "\\", "/*", "\0", "x", "1", "\uFFFD")
            where !IsInString(value.Body[..at])
            select value.Body.Insert(at, scribble);
        return Prop.ForAll(Arb.From(scribbled), body =>
            !ReadableTransaction.Of(ExecutionLog.Rebuild(Log(body)), Names).ToString().Contains(Secret, StringComparison.Ordinal));
    }

    private static ExecutionLog Log(string body) => new() { RequestBody = body, ResponseBody = body, RequestHeaders = "{Content-Type=application/json}" };

    // The label, the longest here, counts towards the log's limit.
    private static bool IsCut(string body) => $"Method request body before transformations: {body}".Length > 1024;

    private static bool IsInString(string before) =>
        before.Replace("\\\\", "", StringComparison.Ordinal).Replace("\\\"", "", StringComparison.Ordinal).Count(character => character == '"') % 2 != 0;

    private static Gen<(string Body, string Expected)> Value(int depth) => Gen.OneOf(
        Between("[", depth == 0 ? Scalar.Select(text => (text, text)) : Gen.OneOf(Scalar.Select(text => (text, text)), Value(depth - 1)), "]"),
        Between("{", Member(depth), "}"));

    private static Gen<(string Body, string Expected)> Member(int depth) => Gen.OneOf(
        from name in OtherName
        from space in Space
        from value in depth == 0 ? Scalar.Select(text => (Body: text, Expected: text)) : Value(depth - 1)
        select ($"\"{name}\"{space}:{space}{value.Body}", $"\"{name}\"{space}:{space}{value.Expected}"),
        from name in SecretName
        from space in Space
        from value in SecretValue
        select ($"\"{name}\"{space}:{space}{value}", $"\"{name}\"{space}:{space}\"***\""));

    private static Gen<(string Body, string Expected)> Between(string open, Gen<(string Body, string Expected)> item, string close) =>
        from count in Gen.Choose(0, 3)
        from items in item.ArrayOf(count)
        from space in Space
        select (Join(items.Select(made => made.Body)), Join(items.Select(made => made.Expected))) into texts
        select (open + texts.Item1 + close, open + texts.Item2 + close);

    private static string Join(IEnumerable<string> items) => string.Join(", ", items);
}
