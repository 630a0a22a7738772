namespace CequenceApigw.Function.Discovery.ControlPlane;

/// <summary>
/// Spaces requests out, retries included: API Gateway's control plane grants an account 10 a second over all operations and callers,
/// and discovery leaves half of them to the others.
/// </summary>
internal sealed class PacingHandler(HttpMessageHandler inner, TimeProvider time) : DelegatingHandler(inner)
{
    /// <summary>The least time between two requests.</summary>
    internal static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(200);

    private readonly SemaphoreSlim _turn = new(1);
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var wait = _next - time.GetUtcNow();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            _next = time.GetUtcNow() + Gap;
        }
        finally
        {
            _turn.Release();
        }
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        _turn.Dispose();
        base.Dispose(disposing);
    }
}
