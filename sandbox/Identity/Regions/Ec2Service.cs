using System.Xml.Linq;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Identity.Regions;

/// <summary>EC2 as far as anyone asks it for Regions. Its query protocol has no Result element and errors of its own.</summary>
internal sealed class Ec2Service : QueryService
{
    private readonly RegionCatalogue _regions;

    public Ec2Service(RegionCatalogue regions)
    {
        _regions = regions;
        On("DescribeRegions", DescribeRegions);
    }

    public override string SigningName => "ec2";

    protected override string XmlNamespace => "http://ec2.amazonaws.com/doc/2016-11-15/";

    public override AwsAnswer Error(AwsCall call, AwsException error) =>
        Xml(error.Status, new XElement(
            "Response",
            new XElement("Errors", new XElement("Error", new XElement("Code", error.Code), new XElement("Message", error.Message))),
            new XElement("RequestID", Guid.NewGuid())));

    protected override XElement Render(string operation, XElement[] result) =>
        Qualify(new XElement(operation + "Response", new XElement("requestId", Guid.NewGuid()), result));

    private XElement[] DescribeRegions(AwsCall call, QueryInput input)
    {
        call.Authorize("ec2:DescribeRegions", "*");
        var named = Values(input, "RegionName");
        if (named.FirstOrDefault(name => !_regions.Knows(name)) is { } unknown)
            throw new AwsException("InvalidParameterValue", $"Invalid region name: {unknown}");
        var listed = _regions.All
            .Where(region => named.Count > 0 ? named.Contains(region) : input.Flag("AllRegions") is true || _regions.IsEnabled(region))
            .Where(region => Filters(input).All(filter => filter.Values.Contains(Attribute(region, filter.Name))));
        return [new XElement("regionInfo", listed.Select(Describe))];
    }

    private XElement Describe(string region) =>
        new(
            "item",
            new XElement("regionName", region),
            new XElement("regionEndpoint", Attribute(region, "endpoint")),
            new XElement("optInStatus", Attribute(region, "opt-in-status")));

    private string Attribute(string region, string filter) => filter switch
    {
        "region-name" => region,
        "endpoint" => $"ec2.{region}.amazonaws.com",
        "opt-in-status" => _regions.IsEnabled(region) ? "opt-in-not-required" : "not-opted-in",
        _ => throw new AwsException("InvalidParameterValue", $"The filter '{filter}' is invalid"),
    };

    private static IEnumerable<(string Name, IReadOnlyList<string> Values)> Filters(QueryInput input)
    {
        for (var index = 1; input[$"Filter.{index}.Name"] is { } name; index++) yield return (name, Values(input, $"Filter.{index}.Value"));
    }

    /// <summary>Lists of the EC2 protocol lack the <c>member</c> of awsQuery.</summary>
    private static List<string> Values(QueryInput input, string name)
    {
        var values = new List<string>();
        for (var index = 1; input[$"{name}.{index}"] is { } value; index++) values.Add(value);
        return values;
    }
}
