using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.ApiGateway.ControlPlane;

/// <summary>API Gateway's errors in its own words.</summary>
internal static class ApiGatewayErrors
{
    public static AwsException RoleNotSet => BadRequest("CloudWatch Logs role ARN must be set in account settings to enable logging");

    public static AwsException InvalidApi(string id) => NotFound($"Invalid API identifier specified {id}");

    public static AwsException InvalidStage => NotFound("Invalid stage identifier specified");

    /// <summary>AWS documents that such a stage can't be modified, not in which words it says so.</summary>
    public static AwsException ManagedStage => BadRequest("The stage is managed by API Gateway and can't be modified");

    public static AwsException UpdateTooLarge => BadRequest("Update size too large. Try updating stage in multiple UpdateStage operations");

    public static AwsException TooManyRequests => new("TooManyRequestsException", "Too Many Requests", 429);

    public static AwsException BadRequest(string message) => new("BadRequestException", message);

    public static AwsException NotFound(string message) => new("NotFoundException", message, 404);
}
