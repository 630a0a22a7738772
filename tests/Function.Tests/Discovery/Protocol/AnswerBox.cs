namespace CequenceApigw.Function.Tests.Discovery.Protocol;

/// <summary>Where CloudFormation's pre-signed URL leads.</summary>
internal sealed class AnswerBox : HttpMessageHandler
{
    public List<(string Body, string? ContentType)> Answers { get; } = [];

    /// <summary>How many requests fail before one is taken.</summary>
    public int Refusals { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.Equal(HttpMethod.Put, request.Method);
        if (Refusals-- > 0)
            return new HttpResponseMessage(System.Net.HttpStatusCode.ServiceUnavailable);
        Answers.Add((await request.Content!.ReadAsStringAsync(cancellationToken), request.Content.Headers.ContentType?.ToString()));
        return new HttpResponseMessage();
    }
}
