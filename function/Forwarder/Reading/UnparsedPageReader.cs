using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace CequenceApigw.Function.Forwarder.Reading;

/// <summary>
/// Takes the place of the SDK's unmarshaller, and reads the page to its end: one that breaks off on its way fails before anything of it
/// has been parsed, and can be asked for again.
/// </summary>
internal sealed class UnparsedPageReader : PipelineHandler
{
    /// <inheritdoc/>
    public override void InvokeSync(IExecutionContext executionContext) => throw new NotSupportedException("Pages are read asynchronously.");

    /// <inheritdoc/>
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
        var answer = executionContext.ResponseContext.HttpResponse;
        using var body = answer.ResponseBody;
        var stream = await body.OpenResponseAsync().ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        var bytes = await LogPageBytes.ReadAsync(stream, answer.ContentLength, executionContext.RequestContext.CancellationToken).ConfigureAwait(false);
        AmazonWebServiceResponse page = new UnparsedPage(bytes)
        {
            HttpStatusCode = answer.StatusCode,
            ContentLength = bytes.Length,
            ResponseMetadata = new ResponseMetadata { RequestId = answer.GetHeaderValue("x-amzn-RequestId") },
        };
        executionContext.ResponseContext.Response = page;
        return (T)page;
    }
}
