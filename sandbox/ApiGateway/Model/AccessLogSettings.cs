namespace CequenceApigw.Sandbox.ApiGateway.Model;

/// <summary>Where a stage's access log goes and how a line of it looks; either may be set before the other.</summary>
internal sealed record AccessLogSettings(string? DestinationArn, string? Format)
{
    /// <summary>Name of the destination's log group; null where it is none.</summary>
    public string? LogGroup => DestinationArn?.Split(":log-group:") is [_, var name] ? name : null;
}
