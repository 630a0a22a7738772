using System.Collections.Concurrent;
using Amazon.Runtime;

namespace CequenceApigw.EndToEnd.Tests.Rollout;

/// <summary>The first answer to each operation of CloudFormation that changes something is lost after it was done; the SDK sends it again.</summary>
internal sealed class LosingAnswers : HttpClientFactory
{
    private readonly ConcurrentDictionary<string, bool> _lost = new();

    /// <summary>The operations whose answers were lost.</summary>
    public ICollection<string> Lost => _lost.Keys;

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(_lost));

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private sealed class Handler(ConcurrentDictionary<string, bool> lost) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var response = await base.SendAsync(request, cancellationToken);
            var action = body.Split('&').FirstOrDefault(member => member.StartsWith("Action=", StringComparison.Ordinal))?["Action=".Length..];
            var changes = action is not null && action.Contains("Stack", StringComparison.Ordinal)
                && !action.StartsWith("Describe", StringComparison.Ordinal) && !action.StartsWith("List", StringComparison.Ordinal);
            return changes && lost.TryAdd(action!, true) ? throw new HttpRequestException($"The answer to {action} is lost.") : response;
        }
    }
}
