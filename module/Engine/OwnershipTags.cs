using System.Security.Cryptography;
using System.Text;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine;

/// <summary>The tags that say whose a stack or StackSet is and what it was made from.</summary>
internal static class OwnershipTags
{
    private const string Integration = "cequence:integration";
    private const string Version = "cequence:version";
    private const string Template = "cequence:template";

    public static List<Tag> For(IntegrationNames names, string version, string template) =>
    [
        new() { Key = Integration, Value = names.IntegrationName },
        new() { Key = Version, Value = version },
        // Spares reading the template back to see whether it changed.
        new() { Key = Template, Value = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(template))).ToLowerInvariant() },
    ];

    public static bool AreOf(IntegrationNames names, List<Tag>? tags) => IntegrationOf(tags) == names.IntegrationName;

    public static string? IntegrationOf(List<Tag>? tags) => tags?.Find(tag => tag.Key == Integration)?.Value;

    public static string? VersionOf(List<Tag>? tags) => tags?.Find(tag => tag.Key == Version)?.Value;

    public static bool Contain(List<Tag>? tags, List<Tag> wanted) =>
        wanted.All(tag => tags?.Any(present => present.Key == tag.Key && present.Value == tag.Value) ?? false);
}
