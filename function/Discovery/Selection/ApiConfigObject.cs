using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using CequenceApigw.Configuration;

namespace CequenceApigw.Function.Discovery.Selection;

/// <summary>The document api-config.json, as the module published it for this Region.</summary>
/// <param name="s3">Made at the first need: most integrations discover automatically.</param>
/// <param name="accountId">This account.</param>
/// <param name="region">This Region.</param>
/// <param name="time">The machine's clock.</param>
internal sealed class ApiConfigObject(Func<IAmazonS3> s3, string accountId, string region, TimeProvider time)
{
    // The stack's change gives the role the new object just before: IAM takes some seconds to spread it.
    private const int Attempts = 7;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lazy<IAmazonS3> _s3 = new(s3);

    /// <summary>What is to be enabled.</summary>
    /// <exception cref="DiscoveryException">The document can't be read or used.</exception>
    public async Task<ApiSelection> SelectAsync(DiscoveryProperties properties, CancellationToken cancellationToken)
    {
        // Switching off needs no document.
        if (properties.ApiConfigKey is null || !(properties.RestApiEnabled || properties.HttpApiEnabled))
            return ApiSelection.Everything;
        var (bucket, key) = (properties.ApiConfigBucket!, properties.ApiConfigKey);
        try
        {
            return ApiSelection.Of(ApiConfig.Parse(await ReadAsync(bucket, key, cancellationToken).ConfigureAwait(false)), accountId, region);
        }
        catch (Exception exception)
            when (exception is ApiConfigException or AmazonServiceException or AmazonClientException or HttpRequestException or IOException)
        {
            throw new DiscoveryException(
                $"Nothing was changed, because api-config.json can't be used: {exception.Message} (s3://{bucket}/{key})", exception);
        }
    }

    private async Task<byte[]> ReadAsync(string bucket, string key, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await _s3.Value.ReadAsync(bucket, key, ApiConfig.LargestSize, cancellationToken).ConfigureAwait(false);
            }
            catch (AmazonS3Exception exception) when (exception.StatusCode is HttpStatusCode.Forbidden && attempt < Attempts)
            {
                await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
