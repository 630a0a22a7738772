using CequenceApigw.Configuration;

namespace CequenceApigw.Engine;

/// <summary>The private authorities' certificates, as the caller's file has them at this moment.</summary>
/// <param name="Bytes">Its content, PEM.</param>
/// <param name="Authorities">What it says.</param>
internal sealed record PrivateCaDocument(ReadOnlyMemory<byte> Bytes, PrivateAuthorities Authorities)
{
    private const string Remedy = "Give the PEM file of the authority's root certificate, and of those between if servers don't send them. Nothing was changed.";

    /// <summary>Null if no path is given.</summary>
    /// <exception cref="IntegrationException"><c>PrivateCaNotFound</c> or <c>PrivateCaInvalid</c>.</exception>
    public static async Task<PrivateCaDocument?> ReadAsync(string? path, CancellationToken ct)
    {
        if (path is null)
            return null;
        var bytes = await OptionFile.ReadAsync(path, PrivateAuthorities.LargestSize, IntegrationErrorId.PrivateCaNotFound, Remedy, ct);
        try
        {
            var authorities = PrivateAuthorities.Parse(bytes.Span);
            var expired = authorities.Certificates.FirstOrDefault(certificate => certificate.NotAfter < DateTime.Now);
            return expired is null ? new PrivateCaDocument(bytes, authorities) : throw new FormatException($"'{expired.Subject}' has expired.");
        }
        catch (FormatException exception)
        {
            throw new IntegrationException(IntegrationErrorId.PrivateCaInvalid, $"{path} can't be used: {exception.Message}", Remedy, exception);
        }
    }
}
