using System.Globalization;
using System.Xml.Linq;

namespace CequenceApigw.Sandbox.CloudFormation;

/// <summary>Elements of CloudFormation's answers. An absent value gives no element.</summary>
internal static class QueryXml
{
    public static XElement? Text(string name, string? value) => value is null ? null : new XElement(name, value);

    public static XElement? Flag(string name, bool? value) => value is { } flag ? new XElement(name, flag ? "true" : "false") : null;

    public static XElement? Number(string name, int? value) => value is { } number ? new XElement(name, number) : null;

    public static XElement? Time(string name, DateTimeOffset? value) =>
        Text(name, value?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));

    public static XElement List<TItem>(string name, IEnumerable<TItem> items, Func<TItem, IEnumerable<XElement?>> children) =>
        new(name, items.Select(item => new XElement("member", children(item))));

    public static XElement Strings(string name, IEnumerable<string> values) => new(name, values.Select(value => new XElement("member", value)));

    public static XElement Pairs(string name, string key, string value, IEnumerable<KeyValuePair<string, string>> pairs) =>
        List(name, pairs, pair => [new XElement(key, pair.Key), new XElement(value, pair.Value)]);

    public static XElement Tags(IEnumerable<KeyValuePair<string, string>> tags) => Pairs("Tags", "Key", "Value", tags);

    /// <summary>Parameters, with those masked that are NoEcho.</summary>
    public static XElement Parameters(Templates.Template template, IReadOnlyDictionary<string, string> values) =>
        Pairs("Parameters", "ParameterKey", "ParameterValue", values.Select(value => KeyValuePair.Create(
            value.Key, template.Parameters[value.Key].NoEcho ? Templates.ParameterValues.Masked : value.Value)));

    public static XElement[] PageOf<TItem>(string name, Page<TItem> page, Func<TItem, IEnumerable<XElement?>> children) =>
        page.NextToken is { } token ? [List(name, page.Items, children), new XElement("NextToken", token)] : [List(name, page.Items, children)];

    /// <summary>The elements that are there.</summary>
    public static XElement[] Present(params IEnumerable<XElement?> elements) => [.. elements.OfType<XElement>()];
}
