using System.Net;
using System.Text;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace CequenceApigw.Function.Tests.Discovery;

/// <summary>The Region's artifact bucket, as far as discovery sees it: one object, or a refusal.</summary>
internal sealed class ConfigBucket() : AmazonS3Client(new AnonymousAWSCredentials(), RegionEndpoint.EUWest1)
{
    public const string Name = "cequenceapigw-999988887777-eu-west-1";
    public const string Key = "config/1f.json";

    private string? _document;

    /// <summary>How often the object is still to be refused, as before a role's new right has spread.</summary>
    public int Refusals { get; set; }

    /// <summary>What S3's client throws instead of an answer.</summary>
    public Exception? Failure { get; set; }

    public int Reads { get; private set; }

    public void Publish(string document) => _document = document;

    public override Task<GetObjectResponse> GetObjectAsync(GetObjectRequest request, CancellationToken cancellationToken = default)
    {
        Assert.Equal((Name, Key), (request.BucketName, request.Key));
        Reads++;
        if (Failure is not null)
            throw Failure;
        if (Refusals-- > 0 || _document is null)
            throw new AmazonS3Exception("Access Denied") { StatusCode = HttpStatusCode.Forbidden, ErrorCode = "AccessDenied" };
        return Task.FromResult(new GetObjectResponse { ResponseStream = new MemoryStream(Encoding.UTF8.GetBytes(_document)) });
    }
}
