namespace CequenceApigw.Sandbox.ApiGateway.Model;

/// <summary>A stage of an HTTP or WebSocket API.</summary>
internal sealed class HttpStage(string name, DateTimeOffset created)
{
    /// <summary>The stage that is served from the base URL.</summary>
    public const string Default = "$default";

    public string Name { get; } = name;

    public DateTimeOffset Created { get; } = created;

    public DateTimeOffset Updated { get; set; } = created;

    /// <summary>Made by quick create: API Gateway manages it, and it can't be modified.</summary>
    public bool IsManaged { get; set; }

    public AccessLogSettings? AccessLogSettings { get; set; }
}
