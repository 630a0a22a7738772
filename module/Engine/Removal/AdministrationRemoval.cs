using System.Net;
using Amazon.CloudFormation.Model;
using Amazon.S3;
using Amazon.S3.Model;
using CequenceApigw.Engine.Administration;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Removal;

/// <summary>Removes administration stacks, wherever they are: after an interruption nothing else knows the Regions.</summary>
internal sealed class AdministrationRemoval(IAwsClients clients, IntegrationNames names, ProgressReport report, Delay delay)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var regions = await new EnabledRegions(clients.Account).ListAsync(ct);
        var done = 0;
        await Task.WhenAll(regions.Select(async region =>
        {
            var removed = await RemoveAsync(region, ct);
            var message = $"{region}: {(removed ? "removed" : "nothing there")}";
            report.Step("Administration stacks", message, Interlocked.Increment(ref done), regions.Count);
        }));
    }

    /// <summary>Returns whether there was a stack.</summary>
    public async Task<bool> RemoveAsync(string region, CancellationToken ct)
    {
        var administration = new AdministrationStack(clients.CloudFormation(region), names, region, delay);
        if (await administration.FindAsync(ct) is not { } stack)
            return false;
        await EmptyBucketAsync(clients.S3(region), BucketName(stack), ct);
        await administration.DeleteAsync(stack, ct);
        return true;
    }

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
