using System.Net;

namespace CequenceApigw.Function.Discovery.Protocol;

/// <summary>Puts the answer where CloudFormation waits for it; without one, the stack hangs until its timeout.</summary>
internal sealed class CustomResourceResponder(HttpClient http, TimeProvider time)
{
    private const int Attempts = 4;

    /// <summary>Over connections of its own, which follow no redirect: the answer is meant for CloudFormation's storage alone.</summary>
    public static CustomResourceResponder Of(TimeProvider time) =>
        new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(5) }, time);

    /// <exception cref="DiscoveryException">CloudFormation's storage didn't take the answer; Lambda then invokes again.</exception>
    public async Task PutAsync(Uri responseUrl, ReadOnlyMemory<byte> answer)
    {
        for (var attempt = 1; ; attempt++)
        {
            var failure = await TryPutAsync(responseUrl, answer).ConfigureAwait(false);
            if (failure is null)
                return;
            if (attempt == Attempts)
                throw new DiscoveryException($"CloudFormation's response URL didn't take the answer: {failure}");
            await Task.Delay(TimeSpan.FromSeconds(attempt), time).ConfigureAwait(false);
        }
    }

    /// <summary>Null on success; otherwise what went wrong, without the URL: it carries a signature.</summary>
    private async Task<string?> TryPutAsync(Uri responseUrl, ReadOnlyMemory<byte> answer)
    {
        try
        {
            // The URL is signed for a request without a content type.
            using var request = new HttpRequestMessage(HttpMethod.Put, responseUrl) { Content = new ReadOnlyMemoryContent(answer) };
            // The status tells all; what comes after it isn't read.
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? null : $"HTTP status {(int)response.StatusCode} {(HttpStatusCode)response.StatusCode}";
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return exception is HttpRequestException request ? request.HttpRequestError.ToString() : "timeout";
        }
    }
}
