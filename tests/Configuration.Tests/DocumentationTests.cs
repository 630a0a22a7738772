using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CequenceApigw.Configuration.Tests;

/// <summary>What docs/ says about the document is what is read.</summary>
public sealed class DocumentationTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(Text("api-config.schema.json")).RootElement;

    [Fact]
    public void The_example_can_be_used()
    {
        var example = Text("api-config.md").Split("```json")[1].Split("```")[0];

        Assert.Equal(3, ApiConfig.Parse(Encoding.UTF8.GetBytes(example)).Enable.Count);
    }

    [Fact]
    public void The_schema_has_the_members_that_are_read()
    {
        var fault = Assert.Throws<ApiConfigException>(() => ApiConfig.Parse("""{ "enable": [{ "unknown": 1 }], "unknown": 1 }"""u8));

        Assert.Contains($"known are {Members(Schema.GetProperty("definitions").GetProperty("entry"))}.", fault.Faults[0].Message);
        Assert.Contains($"known are {Members(Schema)}.", fault.Faults[1].Message);
    }

    [Theory]
    [InlineData("accounts", "111122223333")]
    [InlineData("accounts", "1111*")]
    [InlineData("accounts", "*")]
    [InlineData("accounts", "11112222333?")]
    [InlineData("accounts", "1111")]
    [InlineData("accounts", "1111222233334*")]
    [InlineData("accounts", "1111-2222-3333")]
    [InlineData("regions", "us-gov-west-1")]
    [InlineData("regions", "*")]
    [InlineData("regions", "us-east-1a")]
    [InlineData("regions", "eu")]
    [InlineData("apis", "Orders (EU), v2")]
    [InlineData("apis", " orders")]
    [InlineData("stages", "$default")]
    [InlineData("stages", "prod-*")]
    [InlineData("stages", "a/b")]
    public void The_schema_takes_the_names_that_are_taken(string member, string name)
    {
        var properties = Schema.GetProperty("definitions").GetProperty("entry").GetProperty("properties");
        var pattern = properties.GetProperty(member).GetProperty("items").GetProperty("pattern").GetString()!;
        var document = Encoding.UTF8.GetBytes($$"""{ "enable": [{ "{{member}}": ["{{name}}"] }] }""");

        Assert.Equal(Record.Exception(() => ApiConfig.Parse(document)) is null, Regex.IsMatch(name, pattern));
    }

    private static string Members(JsonElement schema) => string.Join(", ", schema.GetProperty("properties").EnumerateObject().Select(member => member.Name));

    private static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name));
}
