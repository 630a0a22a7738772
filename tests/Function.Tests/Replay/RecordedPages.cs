using System.Text.Json;

namespace CequenceApigw.Function.Tests.Replay;

/// <summary>A directory of recorded pages, gone with the test.</summary>
internal sealed class RecordedPages : IDisposable
{
    public const string ExecutionLogs = "API-Gateway-Execution-Logs_abc123/prod";
    public const string AccessLogs = "/aws/vendedlogs/http-api";

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("pages").FullName;

    public string OutputFile => Directory + ".out";

    /// <summary>The pages' size.</summary>
    public long Bytes => new DirectoryInfo(Directory).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    public static IEnumerable<string> Request(string id) =>
    [
        $"({id}) Extended Request Id: {id}=",
        $"({id}) Starting execution for request: {id}",
        $"({id}) HTTP Method: GET, Resource Path: /orders/{id}",
        $"({id}) Method request query string: {{}}",
        $"({id}) Method request headers: {{Host=api.example.com}}",
        $"({id}) Method request body before transformations: ",
        $"({id}) Method response body after transformations: {{\"name\":\"Grün\"}}",
        $"({id}) Method response headers: {{Content-Type=application/json}}",
        $"({id}) Successfully completed execution",
        $"({id}) Method completed with status: 200",
    ];

    public static string AccessLine(string id) =>
        $$"""{"requestTimeEpoch":"1763800000123","requestId":"{{id}}","accountId":"111122223333","stage":"v1","instance_id":"h1","ip":"203.0.113.7","host":"h","http-version":"HTTP/1.1","http-method":"GET","uri-query-fragment":"/v1/pets","status-code":"200"}""";

    public RecordedPages Add(string logGroup, string page, IEnumerable<string> messages, long timestamp = 1_763_800_000_000)
    {
        var events = messages.Select(message => $$"""{"logStreamName":"s","timestamp":{{timestamp++}},"message":{{JsonSerializer.Serialize(message)}},"eventId":"1"}""");
        return AddText(logGroup, page, $$"""{"events":[{{string.Join(',', events)}}],"searchedLogStreams":[]}""");
    }

    public RecordedPages AddText(string logGroup, string page, string text)
    {
        var folder = System.IO.Directory.CreateDirectory(Path.Combine(Directory, Uri.EscapeDataString(logGroup)));
        File.WriteAllText(Path.Combine(folder.FullName, page), text);
        return this;
    }

    public void Dispose()
    {
        System.IO.Directory.Delete(Directory, recursive: true);
        File.Delete(OutputFile);
    }
}
