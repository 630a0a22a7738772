using System.Net;
using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace CequenceApigw.Sandbox.Tests.Storage;

public sealed class ObjectTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>
{
    private readonly AmazonS3Client _s3 = S3(fixture, LocalOrganizationFixture.Administrator);

    [Fact]
    public async Task An_object_comes_back_as_it_was_put()
    {
        var bucket = await CreateBucketAsync("round-trip");
        var content = new byte[300_000];
        new Random(1).NextBytes(content);

        await _s3.PutObjectAsync(new PutObjectRequest
        {
            BucketName = bucket, Key = "function/a b+ü.zip", InputStream = new MemoryStream(content), Metadata = { ["version"] = "1.2" },
        });
        using var answer = await _s3.GetObjectAsync(bucket, "function/a b+ü.zip");
        using var read = new MemoryStream();
        await answer.ResponseStream.CopyToAsync(read);

        Assert.Equal(content, read.ToArray());
        Assert.Equal("1.2", answer.Metadata["version"]);
        Assert.Equal(content.Length, (await _s3.GetObjectMetadataAsync(bucket, "function/a b+ü.zip")).ContentLength);
    }

    [Fact]
    public async Task Put_if_absent_refuses_a_second_object()
    {
        var bucket = await CreateBucketAsync("put-if-absent");
        await _s3.PutObjectAsync(IfAbsent(bucket, "first"));

        var error = await Assert.ThrowsAsync<AmazonS3Exception>(() => _s3.PutObjectAsync(IfAbsent(bucket, "second")));

        Assert.Equal(HttpStatusCode.PreconditionFailed, error.StatusCode);
        Assert.Equal("PreconditionFailed", error.ErrorCode);
        using var kept = new StreamReader((await _s3.GetObjectAsync(bucket, "key")).ResponseStream);
        Assert.Equal("first", await kept.ReadToEndAsync());
    }

    [Fact]
    public async Task A_checksum_of_other_content_is_refused()
    {
        var bucket = await CreateBucketAsync("checksums");

        var error = await Assert.ThrowsAsync<AmazonS3Exception>(() => _s3.PutObjectAsync(new PutObjectRequest
        {
            BucketName = bucket, Key = "key", ContentBody = "content", ChecksumSHA256 = Convert.ToBase64String(new byte[32]),
        }));

        Assert.Equal("BadDigest", error.ErrorCode);
    }

    [Fact]
    public async Task Listing_pages_and_rolls_up_common_prefixes()
    {
        var bucket = await CreateBucketAsync("listing");
        foreach (var key in (string[])["a", "b/1", "b/2", "c"])
            await _s3.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, ContentBody = key });
        var request = new ListObjectsV2Request { BucketName = bucket, Delimiter = "/", MaxKeys = 2 };

        var first = await _s3.ListObjectsV2Async(request);
        request.ContinuationToken = first.NextContinuationToken;
        var second = await _s3.ListObjectsV2Async(request);

        Assert.Equal(["a"], first.S3Objects.Select(each => each.Key));
        Assert.Equal(["b/"], first.CommonPrefixes);
        Assert.True(first.IsTruncated);
        Assert.Equal(["c"], second.S3Objects.Select(each => each.Key));
        Assert.False(second.IsTruncated);
    }

    [Fact]
    public async Task Objects_are_deleted_one_by_one_and_together()
    {
        var bucket = await CreateBucketAsync("deleting");
        foreach (var key in (string[])["a", "b", "c"])
            await _s3.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, ContentBody = key });
        var full = await Assert.ThrowsAsync<AmazonS3Exception>(() => _s3.DeleteBucketAsync(bucket));

        await _s3.DeleteObjectAsync(bucket, "a");
        await _s3.DeleteObjectsAsync(new DeleteObjectsRequest { BucketName = bucket, Objects = [new() { Key = "b" }, new() { Key = "c" }] });
        await _s3.DeleteBucketAsync(bucket);

        Assert.Equal("BucketNotEmpty", full.ErrorCode);
        Assert.Equal("The bucket you tried to delete is not empty", full.Message);
        Assert.DoesNotContain((await _s3.ListBucketsAsync()).Buckets, each => each.BucketName == bucket);
    }

    [Fact]
    public async Task A_missing_key_and_a_missing_bucket_have_their_own_errors()
    {
        var bucket = await CreateBucketAsync("missing");

        var key = await Assert.ThrowsAsync<NoSuchKeyException>(() => _s3.GetObjectAsync(bucket, "nothing"));
        var head = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => _s3.GetObjectMetadataAsync(bucket, "nothing"));
        var none = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => _s3.GetObjectAsync("no-such-bucket", "nothing"));

        Assert.Equal("NoSuchKey", key.ErrorCode);
        Assert.Equal(HttpStatusCode.NotFound, head.StatusCode);
        Assert.Equal("NoSuchBucket", none.ErrorCode);
    }

    [Fact]
    public async Task A_bucket_of_another_region_is_named_with_its_region()
    {
        var bucket = await CreateBucketAsync("elsewhere");
        using var client = new HttpClient();
        using var other = S3(fixture, LocalOrganizationFixture.Administrator, LocalOrganizationFixture.Other);
        var url = await other.GetPreSignedURLAsync(new GetPreSignedUrlRequest
        {
            BucketName = bucket, Key = "key", Expires = DateTime.UtcNow.AddMinutes(5), Protocol = Protocol.HTTP,
        });

        var answer = await client.GetAsync(new Uri(url));

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(LocalOrganizationFixture.Home, answer.Headers.GetValues("x-amz-bucket-region").Single());
        Assert.Contains("<Code>PermanentRedirect</Code>", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_presigned_url_reads_until_it_expires()
    {
        var bucket = await CreateBucketAsync("presigned");
        await _s3.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = "key", ContentBody = "content" });
        using var client = new HttpClient();

        var good = await client.GetAsync(await UrlAsync(bucket, DateTime.UtcNow.AddMinutes(5)));
        var altered = await client.GetAsync(new Uri((await UrlAsync(bucket, DateTime.UtcNow.AddMinutes(5))).ToString().Replace("/key", "/other")));

        Assert.Equal("content", await good.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Forbidden, altered.StatusCode);
        Assert.Contains("SignatureDoesNotMatch", await altered.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    internal static AmazonS3Client S3(LocalOrganizationFixture fixture, AWSCredentials credentials, string region = LocalOrganizationFixture.Home) =>
        new(credentials, fixture.At(new AmazonS3Config(), region));

    private async Task<Uri> UrlAsync(string bucket, DateTime expires) => new(await _s3.GetPreSignedURLAsync(
        new GetPreSignedUrlRequest { BucketName = bucket, Key = "key", Expires = expires, Protocol = Protocol.HTTP }));

    private async Task<string> CreateBucketAsync(string name)
    {
        await _s3.PutBucketAsync(name);
        return name;
    }

    private static PutObjectRequest IfAbsent(string bucket, string content) =>
        new() { BucketName = bucket, Key = "key", InputStream = new MemoryStream(Encoding.UTF8.GetBytes(content)), IfNoneMatch = "*" };
}
