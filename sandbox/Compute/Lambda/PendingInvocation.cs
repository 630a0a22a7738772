namespace CequenceApigw.Sandbox.Compute.Lambda;

/// <summary>An event handed to a function's process, and the answer awaited from it.</summary>
internal sealed class PendingInvocation(string functionArn, byte[] payload, DateTimeOffset deadline)
{
    private readonly TaskCompletionSource<LambdaResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string RequestId { get; } = Guid.NewGuid().ToString();

    public string FunctionArn { get; } = functionArn;

    public byte[] Payload { get; } = payload;

    /// <summary>Real time, as the process's own clock.</summary>
    public DateTimeOffset Deadline { get; } = deadline;

    public Task<LambdaResult> Result => _result.Task;

    public void Succeed(byte[] answer) => _result.TrySetResult(new LambdaResult(null, answer));

    public void Fail(byte[] error) => _result.TrySetResult(new LambdaResult("Unhandled", error));

    /// <summary>Fails with an error as Lambda itself renders it.</summary>
    public void Fail(string errorType, string errorMessage) => Fail(Protocols.JsonBody.Write(new System.Text.Json.Nodes.JsonObject
    {
        ["errorType"] = errorType,
        ["errorMessage"] = errorMessage,
    }));
}
