namespace CequenceApigw.Function.Replay;

/// <summary>A folder of FilterLogEvents' answers.</summary>
/// <param name="Name">The log group's name: the folder's, URL-decoded.</param>
/// <param name="Pages">The files, in the order of their names.</param>
internal sealed record RecordedLogGroup(string Name, IReadOnlyList<string> Pages)
{
    private const string ExecutionLogs = "API-Gateway-Execution-Logs_";

    /// <summary>The REST API's id, which its execution log's name holds; empty for other log groups.</summary>
    public string ApiId => ApiAndStage[0];

    /// <summary>The REST API's stage; empty for other log groups.</summary>
    public string Stage => ApiAndStage[1];

    private string[] ApiAndStage =>
        Name.StartsWith(ExecutionLogs, StringComparison.Ordinal) && Name[ExecutionLogs.Length..].Split('/', 2) is [_, _] parts ? parts : ["", ""];

    /// <summary>The log groups recorded in a directory, in the order of their names.</summary>
    /// <exception cref="ReplayException">There is no such directory, or nothing in it.</exception>
    public static IReadOnlyList<RecordedLogGroup> In(string directory)
    {
        if (!Directory.Exists(directory))
            throw new ReplayException($"There is no directory {directory}.");
        RecordedLogGroup[] groups =
        [
            .. Directory.GetDirectories(directory).Order(StringComparer.Ordinal).Select(folder => new RecordedLogGroup(
                Uri.UnescapeDataString(Path.GetFileName(folder)),
                [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)])),
        ];
        return groups.Length > 0
            ? groups
            : throw new ReplayException($"{directory} holds no folder: each log group's pages belong into one that is named after it, URL-encoded.");
    }
}
