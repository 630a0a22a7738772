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
    private const string AccountStacks = "cequence:account-stacks";
    private const string Home = "cequence:home-region";
    private const string Regions = "cequence:regions";

    public static List<Tag> For(IntegrationNames names, string version, string template) =>
    [
        new() { Key = Integration, Value = names.IntegrationName },
        new() { Key = Version, Value = version },
        // Spares reading the template back to see whether it changed.
        new() { Key = Template, Value = Digest(template) },
    ];

    /// <summary>Tells each administration stack which Region the integration is administered from.</summary>
    public static Tag ForHomeRegion(string region) => new() { Key = Home, Value = region };

    /// <summary>The Region that it is administered from; null for a stack of a version that didn't tell it.</summary>
    public static string? HomeRegionOf(List<Tag>? tags) => tags?.Find(tag => tag.Key == Home)?.Value;

    /// <summary>
    /// Tells the home Region's administration stack every Region in which something of the integration may stand: one that is closed later can't be
    /// looked into.
    /// </summary>
    public static Tag ForRegions(IEnumerable<string> regions) =>
        new() { Key = Regions, Value = string.Join(' ', regions.Select(RegionCode.Of).Distinct().Order(StringComparer.Ordinal)) };

    /// <summary>Whether the tags of <see cref="ForRegions"/> have the Region.</summary>
    public static bool TellRegion(List<Tag>? tags, string region) =>
        tags?.Find(tag => tag.Key == Regions)?.Value?.Split(' ').Contains(RegionCode.Of(region)) == true;

    /// <summary>
    /// Tells, without an organization, what the account stacks should be: no StackSet does. Goes to the home Region's administration stack.
    /// </summary>
    public static Tag ForAccountStacks(IEnumerable<KeyValuePair<string, string>> parameters, List<Tag>? tags) =>
        new() { Key = AccountStacks, Value = AccountStacksDigest(parameters, tags) };

    public static string? AccountStacksOf(List<Tag>? tags) => tags?.Find(tag => tag.Key == AccountStacks)?.Value;

    /// <summary>Digest of an account stack's parameters and template; without the secret's name, which comes with the administration stack itself.</summary>
    public static string AccountStacksDigest(IEnumerable<KeyValuePair<string, string>> parameters, List<Tag>? tags)
    {
        var lines = parameters.Where(parameter => !parameter.Key.StartsWith("ClientSecret", StringComparison.Ordinal))
            .OrderBy(parameter => parameter.Key, StringComparer.Ordinal).Select(parameter => $"{parameter.Key}={parameter.Value}");
        return Digest(string.Join('\n', lines.Append(tags?.Find(tag => tag.Key == Template)?.Value)));
    }

    public static bool AreOf(IntegrationNames names, List<Tag>? tags) =>
        tags?.Any(tag => tag.Key == Integration && tag.Value == names.IntegrationName) ?? false;

    /// <summary>Whose it is; null if nobody's of ours.</summary>
    public static string? IntegrationOf(List<Tag>? tags) => tags?.Find(tag => tag.Key == Integration)?.Value;

    public static string? VersionOf(List<Tag>? tags) => tags?.Find(tag => tag.Key == Version)?.Value;

    public static bool Contain(List<Tag>? tags, List<Tag> wanted) =>
        wanted.All(tag => tags?.Any(present => present.Key == tag.Key && present.Value == tag.Value) ?? false);

    private static string Digest(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
}
