namespace CequenceApigw.Sandbox.CloudFormation.CustomResources;

/// <summary>A response URL that waits for its one PUT; disposing closes it.</summary>
internal sealed class PendingResponse(Uri url, Action close) : IDisposable
{
    // A PUT's thread must not run the rest of a stack operation.
    private readonly TaskCompletionSource<ReadOnlyMemory<byte>> _body = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Uri Url => url;

    public Task<ReadOnlyMemory<byte>> Body => _body.Task;

    public void Receive(ReadOnlyMemory<byte> body) => _body.TrySetResult(body);

    public void Dispose() => close();
}
