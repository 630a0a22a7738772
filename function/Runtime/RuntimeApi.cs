using System.Globalization;
using System.Net.Http.Headers;

namespace CequenceApigw.Function.Runtime;

/// <summary>
/// Client of the Lambda Runtime API, version 2018-06-01
/// (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html).
/// </summary>
internal sealed class RuntimeApi : IDisposable
{
    private const string ErrorTypeHeader = "Lambda-Runtime-Function-Error-Type";

    // Lambda's own limit, 6 MB (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html), and a little.
    private const int LargestEvent = 8 << 20;

    private readonly HttpClient _http;
    private readonly string _runtime;

    /// <param name="address"><c>host:port</c>, with or without a path behind it; Lambda sets it as AWS_LAMBDA_RUNTIME_API.</param>
    public RuntimeApi(string address)
    {
        // The next invocation may be hours away: Lambda freezes the process while it waits.
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LargestEvent,
        };
        _runtime = $"http://{address}/2018-06-01/runtime/";
    }

    /// <summary>Waits for the next invocation.</summary>
    public async Task<Invocation> NextAsync(CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync(_runtime + "invocation/next", cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();

        // AWS's clients hand it on, so that a trace shows which invocation a call belongs to.
        Environment.SetEnvironmentVariable("_X_AMZN_TRACE_ID", Header(response, "Lambda-Runtime-Trace-Id"));

        var requestId = Header(response, "Lambda-Runtime-Aws-Request-Id")
            ?? throw new InvalidDataException("The Lambda Runtime API sent an invocation without the header Lambda-Runtime-Aws-Request-Id.");
        var deadline = long.TryParse(Header(response, "Lambda-Runtime-Deadline-Ms"), CultureInfo.InvariantCulture, out var milliseconds)
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : DateTimeOffset.MaxValue;
        var payload = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return new Invocation(requestId, payload, deadline);
    }

    /// <summary>Hands over the answer of an invocation.</summary>
    public Task RespondAsync(string requestId, ReadOnlyMemory<byte> answer) =>
        PostAsync($"invocation/{requestId}/response", answer, errorType: null);

    /// <summary>Reports that an invocation failed.</summary>
    public Task ReportErrorAsync(string requestId, Exception exception) =>
        PostAsync($"invocation/{requestId}/error", RuntimeError.Render(exception), RuntimeError.TypeOf(exception));

    /// <summary>Reports that the function couldn't start.</summary>
    public Task ReportInitErrorAsync(Exception exception) =>
        PostAsync("init/error", RuntimeError.Render(exception), RuntimeError.TypeOf(exception));

    public void Dispose() => _http.Dispose();

    private async Task PostAsync(string path, ReadOnlyMemory<byte> json, string? errorType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _runtime + path) { Content = new ReadOnlyMemoryContent(json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (errorType is not null)
            request.Headers.Add(ErrorTypeHeader, errorType);
        using var response = await _http.SendAsync(request).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.First() : null;
}
