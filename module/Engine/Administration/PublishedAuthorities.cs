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
        using var pem = new MemoryStream();
        await answer.ResponseStream.CopyToAsync(pem, ct);
        return PrivateAuthorities.Parse(pem.ToArray());
    }
}
