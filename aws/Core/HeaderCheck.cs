using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace CequenceApigw.Aws;

/// <summary>
/// The last step before a signed request goes out: no value breaks out of its header. The SDK and HttpClient would send a line break as it
/// is, and what follows it as a header of its own.
/// </summary>
internal sealed class HeaderCheck : PipelineHandler
{
    /// <inheritdoc/>
    public override Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        // The value isn't shown: it may be a credential.
        var wrong = executionContext.RequestContext.Request.Headers.FirstOrDefault(header => header.Value?.Any(IsForbidden) is true).Key;
        return wrong is null
            ? base.InvokeAsync<T>(executionContext)
            : throw new AmazonClientException($"{executionContext.RequestContext.RequestName}: the value for header {wrong} has a character that no header may have");
    }

    private static bool IsForbidden(char character) => character is < ' ' or > '~';
}
