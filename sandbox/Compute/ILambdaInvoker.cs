using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Compute;

/// <summary>Invokes a function of the sandbox, as Scheduler and CloudFormation do.</summary>
internal interface ILambdaInvoker
{
    /// <summary>Returns when the function has answered, failed or timed out.</summary>
    /// <param name="functionArn">Unqualified ARN.</param>
    /// <param name="payload">The event.</param>
    /// <param name="cancellationToken">Stops waiting; the function runs on.</param>
    Task<LambdaResult> InvokeAsync(string functionArn, JsonNode payload, CancellationToken cancellationToken);
}
