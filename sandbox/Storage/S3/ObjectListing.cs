using System.Text;
using System.Xml.Linq;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Storage.S3;

/// <summary>One page of ListObjectsV2: keys in UTF-8 order, those that share a prefix up to the delimiter rolled into one.</summary>
internal sealed class ObjectListing(Bucket bucket, IQueryCollection query)
{
    private const int MaxPage = 1000;
    private readonly string _prefix = query["prefix"].ToString();
    private readonly string _delimiter = query["delimiter"].ToString();
    private readonly bool _encoded = query["encoding-type"] == "url";

    public XElement Render()
    {
        var size = int.TryParse(query["max-keys"], out var asked) ? Math.Min(asked, MaxPage) : MaxPage;
        var entries = Entries().SkipWhile(entry => string.CompareOrdinal(entry.Name, After()) <= 0).Take(size + 1).ToList();
        var truncated = entries.Count > size;
        var page = entries.Take(size).ToList();
        return new XElement(
            "ListBucketResult",
            new XElement("Name", bucket.Name),
            new XElement("Prefix", Text(_prefix)),
            _delimiter is "" ? null : new XElement("Delimiter", Text(_delimiter)),
            new XElement("KeyCount", page.Count),
            new XElement("MaxKeys", size),
            _encoded ? new XElement("EncodingType", "url") : null,
            new XElement("IsTruncated", truncated),
            truncated && page.Count > 0 ? new XElement("NextContinuationToken", Token(page[^1].Name)) : null,
            page.Where(entry => entry.Object is not null).Select(entry => Contents(entry.Object!)),
            page.Where(entry => entry.Object is null).Select(entry => new XElement("CommonPrefixes", new XElement("Prefix", Text(entry.Name)))));
    }

    private IEnumerable<(string Name, S3Object? Object)> Entries() => bucket.Objects.Values
        .Where(each => each.Key.StartsWith(_prefix, StringComparison.Ordinal))
        .Select(each => CommonPrefix(each.Key) is { } common ? (common, null) : (each.Key, (S3Object?)each))
        .DistinctBy(entry => entry.Item1)
        .OrderBy(entry => entry.Item1, StringComparer.Ordinal);

    private string? CommonPrefix(string key) =>
        _delimiter is not "" && key.IndexOf(_delimiter, _prefix.Length, StringComparison.Ordinal) is >= 0 and var end
            ? key[..(end + _delimiter.Length)]
            : null;

    private string After()
    {
        if (!query.TryGetValue("continuation-token", out var token)) return query["start-after"].ToString();
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(token.ToString()));
        }
        catch (FormatException)
        {
            throw new AwsException("InvalidArgument", "The continuation token provided is incorrect");
        }
    }

    private XElement Contents(S3Object each) =>
        new(
            "Contents",
            new XElement("Key", Text(each.Key)),
            new XElement("LastModified", S3Xml.Time(each.LastModified)),
            new XElement("ETag", each.ETag),
            new XElement("Size", each.Body.Length),
            new XElement("StorageClass", "STANDARD"));

    private string Text(string text) => _encoded ? Uri.EscapeDataString(text).Replace("%2F", "/") : text;

    private static string Token(string name) => Convert.ToBase64String(Encoding.UTF8.GetBytes(name));
}
