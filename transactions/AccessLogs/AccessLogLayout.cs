using System.Text;

namespace CequenceApigw.Transactions.AccessLogs;

/// <summary>Under which keys the lines of an access log hold what a transaction is made of.</summary>
public sealed class AccessLogLayout
{
    internal const int Fields = (int)AccessLogField.Status + 1;

    // In the order of AccessLogField.
    private static readonly string[] Variables =
    [
        "requestTimeEpoch", "requestId", "accountId", "stage", "apiId", "identity.sourceIp", "domainName", "protocol", "httpMethod", "path",
        "status",
    ];

    // A transaction without them is none, or nobody could tell whose it is; the event's time, the account that is read and HTTP/1.1 stand
    // in for the others.
    private static readonly AccessLogField[] Needed =
    [
        AccessLogField.RequestId, AccessLogField.Stage, AccessLogField.ApiId, AccessLogField.Ip, AccessLogField.Host, AccessLogField.HttpMethod,
        AccessLogField.Uri, AccessLogField.Status,
    ];

    private readonly byte[]?[] _keys;

    private AccessLogLayout(byte[]?[] keys) => _keys = keys;

    /// <summary>The keys of the format that discovery sets; their names are the product guide's.</summary>
    public static AccessLogLayout Guide { get; } = new(
    [
        .. new[]
        {
            "requestTimeEpoch", "requestId", "accountId", "stage", "instance_id", "ip", "host", "http-version", "http-method",
            "uri-query-fragment", "status-code",
        }.Select(Encoding.ASCII.GetBytes),
    ]);

    /// <summary>The variables that a format lacks: with all of them, any JSON object can be read. Empty if it has them.</summary>
    /// <param name="format">An access-log format of API Gateway, in which <c>$context</c> variables stand for values.</param>
    public static IReadOnlyList<string> MissingIn(string format) =>
        [.. Needed.Where(field => KeysOf(format)[(int)field] is null).Select(field => "$context." + Variables[(int)field])];

    /// <summary>The layout of a format that has all that is needed.</summary>
    /// <exception cref="FormatException">It lacks something.</exception>
    public static AccessLogLayout Of(string format) => MissingIn(format).Count == 0
        ? new AccessLogLayout(KeysOf(format))
        : throw new FormatException("The access-log format is no JSON object with all variables that are needed.");

    /// <summary>Whether lines of both can be read as the same.</summary>
    public bool IsSameAs(AccessLogLayout other) => _keys.Zip(other._keys).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));

    internal AccessLogField? FieldOf(ReadOnlySpan<byte> key)
    {
        for (var field = 0; field < Fields; field++)
        {
            if (_keys[field] is { } known && key.SequenceEqual(known))
                return (AccessLogField)field;
        }
        return null;
    }

    /// <summary>A format looks like a line of its own. A value that is more than one variable is none.</summary>
    private static byte[]?[] KeysOf(string format)
    {
        var keys = new byte[]?[Fields];
        for (var members = new AccessLogMembers(Encoding.UTF8.GetBytes(format)); members.Read(out var key, out var value);)
        {
            var variable = Encoding.UTF8.GetString(value);
            var field = Array.FindIndex(Variables, each => variable == "$context." + each);
            if (field >= 0)
                keys[field] ??= key.ToArray();
        }
        return keys;
    }
}
