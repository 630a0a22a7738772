using CequenceApigw.Sandbox.Metrics;

namespace CequenceApigw.Sandbox.Tests.Metrics;

public sealed class EmbeddedMetricFormatTests
{
    private const string Line = """
        {"failed":3,"lag":[1.5,2],"name":"one","note":"x","_aws":{"Timestamp":1795000000000,"CloudWatchMetrics":[
          {"Namespace":"Space","Dimensions":[["name"]],"Metrics":[{"Name":"failed","Unit":"Count"},{"Name":"lag"}]}]}}
        """;

    private static readonly DateTimeOffset Written = DateTimeOffset.FromUnixTimeMilliseconds(1_795_000_030_000);

    [Fact]
    public void Each_metric_is_read_with_namespace_dimensions_unit_and_time()
    {
        var values = EmbeddedMetricFormat.Read(Line, Written);

        Assert.Equal([("failed", "Count", 3), ("lag", "None", 1.5), ("lag", "None", 2)], values.Select(value => (value.Name, value.Unit, value.Value)));
        Assert.All(values, value =>
        {
            Assert.Equal("Space", value.Namespace);
            Assert.Equal("one", Assert.Single(value.Dimensions, each => each.Key == "name").Value);
            Assert.Equal(1_795_000_000_000, value.Time.ToUnixTimeMilliseconds());
        });
    }

    [Theory]
    [InlineData("\"failed\":3", "\"failed\":\"3\"")]
    [InlineData("\"failed\":3", "\"faild\":3")]
    [InlineData("\"name\":\"one\"", "\"name\":1")]
    [InlineData("\"name\":\"one\"", "\"name\":\"\"")]
    [InlineData("\"name\":\"one\"", "\"nam\":\"one\"")]
    [InlineData("\"Unit\":\"Count\"", "\"Unit\":\"count\"")]
    [InlineData("\"Namespace\":\"Space\",", "")]
    [InlineData("\"Namespace\":\"Space\"", "\"Namespace\":\"AWS/Lambda\"")]
    [InlineData("\"Timestamp\":1795000000000,", "")]
    [InlineData("1795000000000", "1793000000000")]
    [InlineData("1795000000000", "1796000000000")]
    [InlineData("[[\"name\"]]", "[\"name\"]")]
    [InlineData("{\"failed\"", "START {\"failed\"")]
    public void A_document_against_the_rules_gives_nothing(string right, string wrong)
    {
        Assert.Contains(right, Line, StringComparison.Ordinal);

        Assert.Empty(EmbeddedMetricFormat.Read(Line.Replace(right, wrong, StringComparison.Ordinal), Written));
    }
}
