namespace CequenceApigw.Engine.Administration;

/// <summary>Everything that lies in each Region's artifact bucket.</summary>
/// <param name="Artifact">The function's zip.</param>
/// <param name="ApiConfig">The list of APIs to enable; null where they are discovered automatically.</param>
/// <param name="PrivateCa">The private authorities' certificates; null where public ones are enough.</param>
internal sealed record Publications(Publication Artifact, Publication? ApiConfig, Publication? PrivateCa)
{
    public IEnumerable<Publication> All => new[] { Artifact, ApiConfig, PrivateCa }.OfType<Publication>();

    public static async Task<Publications> OfAsync(
        IntegrationArtifact artifact, ApiConfigDocument? apiConfig, PrivateCaDocument? privateCa, CancellationToken ct) => new(
        await Publication.OfFunctionAsync(artifact.FunctionZipPath, ct),
        apiConfig is null ? null : Publication.Of(apiConfig),
        privateCa is null ? null : Publication.Of(privateCa));
}
