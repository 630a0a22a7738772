using Amazon.S3;
using Amazon.S3.Model;

namespace CequenceApigw.Function;

/// <summary>What the module published beside the function's zip.</summary>
internal static class PublishedObject
{
    /// <summary>An object's content.</summary>
    /// <param name="s3">The client.</param>
    /// <param name="bucket">The artifact bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="largestSize">In bytes. Of a larger object, a byte more is given: whoever parses it says that it is too large.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<byte[]> ReadAsync(this IAmazonS3 s3, string bucket, string key, int largestSize, CancellationToken cancellationToken)
    {
        var request = new GetObjectRequest { BucketName = bucket, Key = key };
        using var response = await s3.GetObjectAsync(request, cancellationToken).ConfigureAwait(false);
        var bytes = new byte[largestSize + 1];
        var read = await response.ResponseStream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return bytes[..read];
    }
}
