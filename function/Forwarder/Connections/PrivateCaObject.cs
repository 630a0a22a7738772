using Amazon.Runtime;
using Amazon.S3;
using CequenceApigw.Configuration;
using CequenceApigw.Function.Forwarder.Delivery;

namespace CequenceApigw.Function.Forwarder.Connections;

/// <summary>The private authorities' certificates, as the module published them for this Region.</summary>
/// <param name="s3">Made at the first need.</param>
/// <param name="bucket">The artifact bucket.</param>
/// <param name="key">Contains the content's hash.</param>
internal sealed class PrivateCaObject(Func<IAmazonS3> s3, string bucket, string key)
{
    /// <summary>Reads them from S3, which is trusted by the system's authorities alone.</summary>
    /// <exception cref="DeliveryException">They can't be read or used: nothing is sent before they can.</exception>
    public async Task<PrivateAuthorities> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = s3();
            var pem = await client.ReadAsync(bucket, key, PrivateAuthorities.LargestSize, cancellationToken).ConfigureAwait(false);
            return PrivateAuthorities.Parse(pem);
        }
        catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or FormatException)
        {
            throw new DeliveryException(
                "PrivateCaUnreadable",
                $"The private CA's certificates s3://{bucket}/{key} can't be used: {e.GetBaseException().Message} The next run tries again.", e);
        }
    }
}
