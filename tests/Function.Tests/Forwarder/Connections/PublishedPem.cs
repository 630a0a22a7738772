using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace CequenceApigw.Function.Tests.Forwarder.Connections;

/// <summary>The Region's artifact bucket with a private CA's certificates.</summary>
/// <param name="pem">Null where the object can't be read.</param>
internal sealed class PublishedPem(byte[]? pem) : AmazonS3Client(new AnonymousAWSCredentials(), RegionEndpoint.EUWest1)
{
    public override Task<GetObjectResponse> GetObjectAsync(GetObjectRequest request, CancellationToken cancellationToken = default) => pem is null
        ? throw new AmazonS3Exception("Access Denied") { StatusCode = HttpStatusCode.Forbidden, ErrorCode = "AccessDenied" }
        : Task.FromResult(new GetObjectResponse { ResponseStream = new MemoryStream(pem) });
}
