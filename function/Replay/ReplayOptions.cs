using CequenceApigw.Function.Forwarder;
using CequenceApigw.Transactions.Redacting;

namespace CequenceApigw.Function.Replay;

/// <summary>The command line of <see cref="Usage"/>.</summary>
/// <param name="Directory">Holds one folder a log group.</param>
/// <param name="OutputFile">Gets each batch's body on a line of its own; null for none.</param>
/// <param name="EdgeEndpoint">The whole URL that batches are posted to, without authentication; null to post none.</param>
/// <param name="AccountId">The account whose logs were recorded; access-log lines name their own.</param>
/// <param name="Region">The Region whose logs were recorded.</param>
/// <param name="Redaction">Whose values are replaced; null for none.</param>
internal sealed record ReplayOptions(
    string Directory, string? OutputFile, Uri? EdgeEndpoint, string AccountId, string Region, Redaction? Redaction)
{
    public const string Usage =
        "Usage: replay DIR [--out FILE] [--edge URL] [--account ID] [--region NAME] [--redact-header NAME]… [--redact-member NAME]…";

    private const string RedactHeader = "--redact-header";
    private const string RedactMember = "--redact-member";

    // Recorded pages don't tell.
    private const string Unknown = "unknown";

    private static readonly string[] Names = ["--out", "--edge", "--account", "--region", RedactHeader, RedactMember];

    /// <param name="arguments">What follows <c>replay</c>.</param>
    /// <exception cref="ReplayException">An argument is missing, wrong or unknown; the message names it.</exception>
    public static ReplayOptions Parse(IReadOnlyList<string> arguments)
    {
        var values = Names.ToDictionary(name => name, _ => new List<string>());
        string? directory = null;
        for (var at = 0; at < arguments.Count; at++)
        {
            var argument = arguments[at];
            if (Names.Contains(argument))
                values[argument].Add(++at < arguments.Count ? arguments[at] : throw Wrong($"{argument} needs a value."));
            else if (argument.StartsWith('-'))
                throw Wrong($"There is no option {argument}.");
            else
                directory = directory is null ? argument : throw Wrong($"One DIR is replayed, '{argument}' is a second one.");
        }
        return new ReplayOptions(
            directory ?? throw Wrong("DIR is missing."), values["--out"].LastOrDefault(), Edge(values["--edge"].LastOrDefault()),
            values["--account"].LastOrDefault(Unknown), values["--region"].LastOrDefault(Unknown),
            RedactionOf(values[RedactHeader], values[RedactMember]));
    }

    private static Uri? Edge(string? url)
    {
        try
        {
            return url is null ? null : ForwarderSettings.BatchEndpoint(_ => url, "--edge");
        }
        catch (InvalidOperationException e)
        {
            throw Wrong(e.Message);
        }
    }

    private static Redaction? RedactionOf(List<string> headers, List<string> members)
    {
        try
        {
            return Redaction.Of(headers, members);
        }
        catch (ArgumentException e)
        {
            throw Wrong(e.Message);
        }
    }

    private static ReplayException Wrong(string message) => new($"{message} {Usage}");
}
