namespace CequenceApigw.Engine.Administration;

/// <summary>Everything that lies in the artifact buckets.</summary>
/// <param name="Artifact">The function's zip.</param>
/// <param name="ApiConfig">The list of APIs to enable; null where they are discovered automatically.</param>
/// <param name="PrivateCa">The private authorities' certificates; null where public ones are enough.</param>
/// <param name="Template">The account stacks' template; null where a request takes it.</param>
internal sealed record Publications(Publication Artifact, Publication? ApiConfig, Publication? PrivateCa, PublishedTemplate? Template)
{
    public IEnumerable<Publication> All => [.. InEachRegion, .. new[] { Template?.Publication }.OfType<Publication>()];

    private IEnumerable<Publication> InEachRegion => new[] { Artifact, ApiConfig, PrivateCa }.OfType<Publication>();

    public static async Task<Publications> OfAsync(
        IntegrationArtifact artifact, ApiConfigDocument? apiConfig, PrivateCaDocument? privateCa, PublishedTemplate? template, CancellationToken ct) => new(
        await Publication.OfFunctionAsync(artifact.FunctionZipPath, ct),
        apiConfig is null ? null : Publication.Of(apiConfig),
        privateCa is null ? null : Publication.Of(privateCa),
        template);

    /// <summary>What lies where: all in each target Region's bucket, but for the template, which the home Region's holds.</summary>
    public IEnumerable<(string Region, Publication Publication)> In(IReadOnlyList<string> regions, string homeRegion) =>
    [
        .. from publication in InEachRegion from region in regions select (region, publication),
        .. Template is null ? [] : new[] { (homeRegion, Template.Publication) },
    ];
}
