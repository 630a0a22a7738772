using System.Management.Automation;
using CequenceApigw.Cmdlets.Hosting;
using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine.Logs;

namespace CequenceApigw.Cmdlets;

/// <summary>Makes of log events the transactions that the forwarder would send.</summary>
[Cmdlet(VerbsData.ConvertFrom, "CqApiGwLog", DefaultParameterSetName = ByPath)]
[OutputType(typeof(LoggedTransaction), typeof(string))]
public sealed class ConvertFromLogCommand : PSCmdlet
{
    private const string ByPath = "Path";
    private const string ByLiteralPath = "LiteralPath";
    private const string ByObject = "Object";

    // All of a log is in memory at once, several times over: as text, as events, and as transactions.
    private const long LargestFile = 256 << 20;

    // Only all of a request's events tell what it was: they may come in any order and from several files.
    private readonly List<LoggedEvent> _events = [];
    private readonly List<string> _lines = [];

    /// <summary>Files of log events; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByPath)]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Files by their exact names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByLiteralPath)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Text line by line, e.g. the output of aws logs filter-log-events; events or answers as objects; files.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [AllowEmptyString]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>The log group of events that don't tell it; an execution log's names API and stage.</summary>
    [Parameter]
    [Alias("LogGroup")]
    [AllowEmptyString]
    public string LogGroupName { get; set; } = "";

    /// <summary>The account that the transactions name.</summary>
    [Parameter]
    public string AccountId { get; set; } = "";

    /// <summary>The Region that the transactions name.</summary>
    [Parameter]
    public string Region { get; set; } = "";

    /// <summary>Headers whose values are replaced.</summary>
    [Parameter]
    [ValidateNotNull]
    public string[] RedactHeader { get; set; } = [];

    /// <summary>JSON members, form fields and query parameters whose values are replaced.</summary>
    [Parameter]
    [ValidateNotNull]
    public string[] RedactJsonMember { get; set; } = [];

    /// <summary>Puts out each transaction's JSON, byte for byte as the forwarder sends it.</summary>
    [Parameter]
    public SwitchParameter AsJson { get; set; }

    internal ICmdletHost Shell
    {
        get => field ??= new PowerShellHost(this);
        set;
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ByObject)
            Add(InputObject);
        else
            ReadFiles(ParameterSetName == ByPath ? [.. Path.SelectMany(Shell.FilePaths)] : [.. LiteralPath.Select(Shell.FilePath)]);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Convert(AsJson.IsPresent);

    private void Add(PSObject input)
    {
        if (input.BaseObject is FileInfo file)
            ReadFiles([file.FullName]);
        else if (LoggedObject.EventsOf(input, LogGroupName) is { Count: > 0 } events)
            _events.AddRange(events);
        else
            AddLine(input.ToString());
    }

    internal void AddLine(string line) => _lines.Add(line);

    internal void ReadFiles(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            try
            {
                if (new FileInfo(path).Length > LargestFile)
                    throw new IOException($"{path} has more than {LargestFile:N0} bytes: split it by its requests' times.");
                _events.AddRange(LogText.Read(File.ReadAllText(path), LogGroupName));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Shell.Error(new CmdletError(exception, "LogNotReadable", ErrorCategory.ReadError, "Give a file that can be read.", path));
            }
        }
    }

    internal void Convert(bool asJson) => ReportedFailures.Guard(Shell, LogGroupName, () =>
    {
        if (_lines.Count > 0)
            _events.AddRange(LogText.Read(string.Join('\n', _lines), LogGroupName));
        var converter = new LogConverter(AccountId, Region, RedactHeader, RedactJsonMember);
        foreach (var request in converter.Convert(_events))
        {
            if (request.Json is not { } json)
                Shell.Warning($"Request {request.TransactionId} can't become a transaction: {request.Untransactable} ({Explanation(request.Untransactable)}).");
            else
                Shell.Output(asJson ? json : LoggedTransaction.Of(json));
        }
        if (converter.UnknownEvents > 0)
            Shell.Warning($"{converter.UnknownEvents} events aren't API Gateway's and were left out.");
    });

    private static string Explanation(string? reason) => reason switch
    {
        "Throttled" => "refused before execution: the log names neither method nor path",
        "Unauthorized" => "refused by an authorizer before execution: the log names neither method nor path",
        "ApiKeyRejected" => "refused for its API key before execution: the log names neither method nor path",
        "NoRequestLine" => "the log has no line with method and path",
        "NoStatus" => "the log has no line with the status",
        _ => "a line can't be read",
    };
}
