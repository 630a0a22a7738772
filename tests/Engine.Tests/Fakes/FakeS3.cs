using System.Net;
using System.Text;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace CequenceApigw.Engine.Tests.Fakes;

internal sealed class FakeS3(FakeAws aws) : AmazonS3Client(new AnonymousAWSCredentials(), RegionEndpoint.USEast1)
{
    public override Task<GetObjectMetadataResponse> GetObjectMetadataAsync(
        GetObjectMetadataRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        return Bucket(request.BucketName).Contains(request.Key) ? Task.FromResult(new GetObjectMetadataResponse()) : throw NotFound();
    }

    public override Task<GetObjectResponse> GetObjectAsync(GetObjectRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        return Bucket(request.BucketName).Contains(request.Key)
            ? Task.FromResult(new GetObjectResponse { ResponseStream = new MemoryStream(Encoding.UTF8.GetBytes(aws.Published[request.Key])) })
            : throw NotFound();
    }

    public override Task<PutObjectResponse> PutObjectAsync(PutObjectRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        Assert.Equal("*", request.IfNoneMatch);
        Bucket(request.BucketName).Add(request.Key);
        using var content = new StreamReader(request.InputStream);
        aws.Published[request.Key] = content.ReadToEnd();
        // Read to its end and closed, as the SDK does; the record of requests keeps no stream.
        request.InputStream = null;
        return Task.FromResult(new PutObjectResponse());
    }

    public override Task<ListObjectsV2Response> ListObjectsV2Async(
        ListObjectsV2Request request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        return Task.FromResult(new ListObjectsV2Response { S3Objects = [.. Bucket(request.BucketName).Select(key => new S3Object { Key = key })] });
    }

    public override Task<DeleteObjectResponse> DeleteObjectAsync(DeleteObjectRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        Bucket(request.BucketName).Remove(request.Key);
        return Task.FromResult(new DeleteObjectResponse());
    }

    private static AmazonS3Exception NotFound() => new("Not Found") { StatusCode = HttpStatusCode.NotFound };

    private HashSet<string> Bucket(string name) => aws.Buckets.TryGetValue(name, out var keys) ? keys : throw NotFound();
}
