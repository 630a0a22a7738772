namespace CequenceApigw.Engine.Administration;

/// <summary>Everything that lies in each Region's artifact bucket.</summary>
/// <param name="Artifact">The function's zip.</param>
/// <param name="ApiConfig">The list of APIs to enable; null where they are discovered automatically.</param>
internal sealed record Publications(Publication Artifact, Publication? ApiConfig)
{
    public IEnumerable<Publication> All => ApiConfig is null ? [Artifact] : [Artifact, ApiConfig];

    public static async Task<Publications> OfAsync(IntegrationArtifact artifact, ApiConfigDocument? apiConfig, CancellationToken ct) => new(
        await Publication.OfFunctionAsync(artifact.FunctionZipPath, ct), apiConfig is null ? null : Publication.Of(apiConfig));
}
