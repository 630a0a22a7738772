using System.Text;
using Amazon;
using Amazon.S3;

namespace CequenceApigw.Engine.Administration;

/// <summary>A template too large for a request: CloudFormation reads it, with the caller's rights, from the home Region's artifact bucket.</summary>
/// <param name="Publication">What lies there.</param>
/// <param name="Url">Where CloudFormation finds it.</param>
internal sealed record PublishedTemplate(Publication Publication, string Url)
{
    // CloudFormation's quota of a template body.
    private const int MaxBodyBytes = 51_200;

    /// <summary>Null for a template that a request takes.</summary>
    public static PublishedTemplate? Of(string template, IAmazonS3 s3, string region, string bucket)
    {
        if (Encoding.UTF8.GetByteCount(template) <= MaxBodyBytes)
            return null;
        var publication = Publication.OfTemplate(template);
        // A single address can't serve bucket names as host names.
        var url = s3.Config.ServiceURL is { } address
            ? $"{address.TrimEnd('/')}/{bucket}/{publication.Key}"
            : $"https://{bucket}.s3.{region}.{RegionEndpoint.GetBySystemName(region).PartitionDnsSuffix}/{publication.Key}";
        return new(publication, url);
    }
}
