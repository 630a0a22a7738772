using Amazon.S3.Model;
using CequenceApigw.Configuration;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Administration;

/// <summary>The private authorities that an integration was enabled with, as they were published.</summary>
internal static class PublishedAuthorities
{
    /// <summary>Null where there are none.</summary>
    public static async Task<PrivateAuthorities?> ReadAsync(IAwsClients clients, IntegrationNames names, StandingIntegration standing, CancellationToken ct)
    {
        if (standing.Parameter(AccountStackDefinition.PrivateCaKey) is not { Length: > 0 } key)
            return null;
        var bucket = names.ArtifactBucket(standing.Administrator.AccountId, clients.HomeRegion);
        using var answer = await clients.S3(clients.HomeRegion).GetObjectAsync(new GetObjectRequest { BucketName = bucket, Key = key }, ct);
        // A byte more than the largest is enough to be too large.
        var pem = new byte[PrivateAuthorities.LargestSize + 1];
        var length = await answer.ResponseStream.ReadAtLeastAsync(pem, pem.Length, throwOnEndOfStream: false, ct);
        try
        {
            return PrivateAuthorities.Parse(pem.AsSpan(0, length));
        }
        catch (FormatException exception)
        {
            throw new IntegrationException(
                IntegrationErrorId.PrivateCaInvalid, $"s3://{bucket}/{key} can't be used: {exception.Message}", "Enable the integration again with PrivateCa.", exception);
        }
    }
}
