using Amazon.Runtime;

namespace CequenceApigw.EndToEnd.Tests.Discovery;

/// <summary>The process dies at a request that changes something: before it is sent, or before its answer comes. After that nothing is sent.</summary>
/// <param name="livesFor">How many such requests it lives for.</param>
/// <param name="isSent">Whether the last one arrives.</param>
internal sealed class DyingClientFactory(int livesFor, bool isSent) : HttpClientFactory
{
    private readonly bool _isSent = isSent;
    private int _left = livesFor;

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private sealed class DeathException : Exception;

    private sealed class Handler(DyingClientFactory factory) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var left = ChangesSomething(request) ? Interlocked.Decrement(ref factory._left) : factory._left;
            if (left < 0 || (left == 0 && !factory._isSent)) throw new DeathException();
            var response = await base.SendAsync(request, cancellationToken);
            return left > 0 ? response : throw new DeathException();
        }

        private static bool ChangesSomething(HttpRequestMessage request) =>
            request.Method == HttpMethod.Patch || request.Method == HttpMethod.Delete
            || (request.Headers.TryGetValues("X-Amz-Target", out var target) && target.Single().Split('.')[^1] is var operation
                && (operation.StartsWith("Put", StringComparison.Ordinal) || operation.StartsWith("Delete", StringComparison.Ordinal)));
    }
}
