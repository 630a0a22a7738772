using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace CequenceApigw.Function.Tests;

/// <summary>Bucket and key come from the stack's parameters: they stay the object's name.</summary>
public sealed class PublishedObjectTests
{
    [Theory]
    [InlineData("config/a\r\nX-Injected: b")]
    [InlineData("config/?X=b")]
    [InlineData("config/#b")]
    [InlineData("config/ü b")]
    [InlineData("//evil.example.test/")]
    [InlineData("../other-bucket/config")]
    public async Task A_key_is_a_path_in_its_bucket(string key)
    {
        var sent = await RequestAsync("bucket", key);

        Assert.Equal("bucket.s3.eu-west-1.amazonaws.com", sent.RequestUri!.Host);
        Assert.Equal("/" + key, Uri.UnescapeDataString(sent.RequestUri.AbsolutePath));
        Assert.DoesNotContain(sent.Headers, header => header.Key == "X-Injected");
    }

    [Theory]
    [InlineData("evil.example.test/")]
    [InlineData("evil.example.test#")]
    [InlineData("a@evil.example.test")]
    [InlineData("a\r\nX-Injected: b")]
    public async Task A_bucket_leads_to_no_other_host(string bucket)
    {
        try
        {
            Assert.EndsWith(".amazonaws.com", (await RequestAsync(bucket, "config/a")).RequestUri!.Host);
        }
        catch (Exception exception) when (exception is AmazonClientException or AmazonServiceException)
        {
            // It was refused.
        }
    }

    private static async Task<HttpRequestMessage> RequestAsync(string bucket, string key)
    {
        var network = new Network();
        using var s3 = new AmazonS3Client(
            new BasicAWSCredentials("AKIDEXAMPLE", "example"), new AmazonS3Config { RegionEndpoint = RegionEndpoint.EUWest1, HttpClientFactory = network });
        await s3.ReadAsync(bucket, key, 16, default);
        return Assert.Single(network.Sent);
    }

    private sealed class Network : HttpClientFactory
    {
        public List<HttpRequestMessage> Sent { get; } = [];

        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(Sent));
    }

    private sealed class Handler(List<HttpRequestMessage> sent) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            sent.Add(request);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{}") });
        }
    }
}
