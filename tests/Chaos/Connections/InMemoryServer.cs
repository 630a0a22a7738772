using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CequenceApigw.Chaos.Connections;

/// <summary>
/// Serves the sandbox without a socket. A request is answered on the thread that sends it, so that what a process does happens in one
/// order, which the seed repeats.
/// </summary>
internal sealed class InMemoryServer : IServer
{
    private Func<IFeatureCollection, Task> _handle = _ => throw new InvalidOperationException("The sandbox has not started yet.");

    /// <param name="address">Where it says it is; nothing listens there.</param>
    public InMemoryServer(Uri address)
    {
        var addresses = new ServerAddressesFeature();
        addresses.Addresses.Add(address.AbsoluteUri);
        Features.Set<IServerAddressesFeature>(addresses);
    }

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull
    {
        _handle = async features =>
        {
            var context = application.CreateContext(features);
            await application.ProcessRequestAsync(context);
            application.DisposeContext(context, exception: null);
        };
        return Task.CompletedTask;
    }

    /// <exception cref="HttpRequestException">The sandbox closed the connection without an answer.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, byte[] body)
    {
        using var answer = new MemoryStream();
        var (response, responseBody, lifetime) = (new HttpResponseFeature(), new StreamResponseBodyFeature(answer), new Lifetime());
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(RequestOf(request, body));
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(responseBody);
        features.Set<IHttpRequestLifetimeFeature>(lifetime);
        await _handle(features);
        await responseBody.CompleteAsync();
        return lifetime.IsAborted
            ? throw new HttpRequestException("The connection was closed.", new IOException("Connection reset by peer"))
            : AnswerOf(request, response, answer.ToArray());
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }

    private static HttpRequestFeature RequestOf(HttpRequestMessage request, byte[] body)
    {
        var uri = request.RequestUri!;
        var feature = new HttpRequestFeature
        {
            Method = request.Method.Method,
            Scheme = uri.Scheme,
            Protocol = "HTTP/1.1",
            Path = Unescaped(uri.AbsolutePath),
            QueryString = uri.Query,
            RawTarget = uri.PathAndQuery,
            Body = new MemoryStream(body),
        };
        feature.Headers.Host = uri.Authority;
        foreach (var (name, values) in request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default))
            feature.Headers[name] = values.ToArray();
        feature.Headers.ContentLength = body.Length;
        return feature;
    }

    // As Kestrel does: a slash that is escaped stays so.
    private static string Unescaped(string path) => string.Join("%2F", path.Split("%2F").Select(Uri.UnescapeDataString));

    private static HttpResponseMessage AnswerOf(HttpRequestMessage request, HttpResponseFeature response, byte[] body)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)response.StatusCode)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(body),
        };
        foreach (var (name, values) in response.Headers)
        {
            if (!answer.Headers.TryAddWithoutValidation(name, [.. values]))
                answer.Content.Headers.TryAddWithoutValidation(name, [.. values]);
        }
        return answer;
    }

    private sealed class Lifetime : IHttpRequestLifetimeFeature
    {
        public bool IsAborted { get; private set; }

        public CancellationToken RequestAborted { get; set; }

        public void Abort() => IsAborted = true;
    }
}
