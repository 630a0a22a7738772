using System.Net;
using Amazon.Runtime;

namespace CequenceApigw.Aws.Tests.Wire;

/// <summary>Keeps what would go out to AWS, and answers an empty object.</summary>
internal sealed class CapturingClientFactory : HttpClientFactory
{
    public List<HttpRequestMessage> Sent { get; } = [];

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(Sent));

    private sealed class Handler(List<HttpRequestMessage> sent) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            sent.Add(request);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{}") });
        }
    }
}
