using System.Net;
using Amazon.CloudFormation.Model;
using Amazon.S3;
using Amazon.S3.Model;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Stacks;

namespace CequenceApigw.Engine.Removal;

/// <summary>Removes administration stacks.</summary>
internal sealed class AdministrationRemoval(IAwsClients clients, IntegrationNames names, ProgressReport report, Delay delay)
{
    public async Task RunAsync(IReadOnlyCollection<string> regions, CancellationToken ct)
    {
        var done = 0;
        await Task.WhenAll(regions.Select(async region =>
        {
            await RemoveAsync(region, ct);
            report.Step("Administration stacks", $"{region}: removed", Interlocked.Increment(ref done), regions.Count);
        }));
    }

    /// <summary>Removes a Region's, if there is one.</summary>
    public async Task RemoveAsync(string region, CancellationToken ct)
    {
        if (await Administration(region).FindAsync(ct) is not { } stack)
            return;
        await EmptyBucketAsync(clients.S3(region), BucketName(stack), ct);
        await Administration(region).DeleteAsync(stack, ct);
    }

    private PlainStack Administration(string region) => PlainStack.Administration(clients, names, region, delay);

    // From the parameters, not the outputs: a stack that failed halfway has none.
    private static string BucketName(Stack stack) =>
        stack.Parameters!.First(parameter => parameter.ParameterKey == "ArtifactBucketName").ParameterValue!;

    private static async Task EmptyBucketAsync(IAmazonS3 s3, string bucket, CancellationToken ct)
    {
        try
        {
            string? token = null;
            do
            {
                var page = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, ContinuationToken = token }, ct);
                foreach (var artifact in page.S3Objects ?? [])
                    await s3.DeleteObjectAsync(new DeleteObjectRequest { BucketName = bucket, Key = artifact.Key }, ct);
                token = page.NextContinuationToken;
            }
            while (token is not null);
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            // The stack never got as far as its bucket.
        }
    }
}
