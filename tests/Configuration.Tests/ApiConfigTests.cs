using System.Text;

namespace CequenceApigw.Configuration.Tests;

public sealed class ApiConfigTests
{
    [Fact]
    public void Every_member_restricts_and_one_that_is_left_out_does_not()
    {
        var config = Parse("""
            {
              "$schema": "https://example.com/api-config.schema.json",
              "enable": [
                { "accounts": ["111122223333"], "regions": ["us-*"], "apiType": "REST", "apis": ["a1b2c3", "orders-*"], "stages": ["prod"] },
                {}
              ]
            }
            """);

        var (entry, everything) = (config.Enable[0], config.Enable[1]);
        Assert.True(entry.CoversAccount("111122223333"));
        Assert.False(entry.CoversAccount("999922223333"));
        Assert.Equal((true, false), (entry.CoversRegion("us-east-1"), entry.CoversRegion("eu-west-1")));
        Assert.True(entry.CoversApi(GatewayApiType.Rest, "a1b2c3", "any name"));
        Assert.True(entry.CoversApi(GatewayApiType.Rest, "any-id", "orders-v2"));
        Assert.False(entry.CoversApi(GatewayApiType.Rest, "any-id", "Orders-v2"));
        Assert.False(entry.CoversApi(GatewayApiType.Http, "a1b2c3", "orders-v2"));
        Assert.Equal((true, false), (entry.CoversStage("prod"), entry.CoversStage("production")));
        Assert.True(everything.CoversAccount("111122223333") && everything.CoversRegion("eu-west-1"));
        Assert.True(everything.CoversApi(GatewayApiType.Http, "a1b2c3", "any name") && everything.CoversStage("$default"));
        Assert.Equal(("enable[0] (line 4)", "enable[1] (line 5)"), ($"{entry}", $"{everything}"));
    }

    [Theory]
    [InlineData("*", "anything", true)]
    [InlineData("v?", "v1", true)]
    [InlineData("v?", "v10", false)]
    [InlineData("$default", "$default", true)]
    [InlineData("*-prod-*", "orders-prod-eu", true)]
    [InlineData("*-prod-*", "orders-prod", false)]
    [InlineData("*aab", "aaab", true)]
    [InlineData("a*a", "a", false)]
    [InlineData("a*?", "ab", true)]
    [InlineData(@"team\*", @"team\orders", true)]
    [InlineData("a.b[c]", "a.b[c]", true)]
    [InlineData("a.b*", "axb", false)]
    public void Wildcards_stand_for_any_characters_or_one(string pattern, string name, bool matches) =>
        Assert.Equal(matches, new NamePattern(pattern).Matches(name));

    [Fact]
    public void Comments_a_byte_order_mark_and_commas_at_the_end_are_taken()
    {
        var config = Parse("\uFEFF" + """
            // who owns what
            { "enable": [ /* payments */ { "apis": ["pay-*",], }, ], }
            """);

        Assert.Equal("enable[0] (line 2)", Assert.Single(config.Enable).ToString());
    }

    [Fact]
    public void All_faults_are_told_with_line_and_member()
    {
        var exception = Fails("""
            {
              "enables": 1,
              "enable": [
                {
                  "accounts": [111122223333, "1111"],
                  "account": "111122223333",
                  "regions": "us-east-1",
                  "apiType": "rest",
                  "stages": [],
                  "apis": [ "", "ok" ]
                },
                "orders-*"
              ]
            }
            """);

        Assert.Equal(
            [
                "line 2, enables: there is no such member; known are $schema, enable. Did you mean 'enable'?",
                "line 5, enable[0].accounts[0]: must be a string, in quotation marks.",
                "line 5, enable[0].accounts[1]: '1111' isn't an account id: it takes 12 digits, or fewer with wildcards.",
                "line 6, enable[0].account: there is no such member; known are accounts, regions, apiType, apis, stages. Did you mean 'accounts'?",
                "line 7, enable[0].regions: must be a list of strings: [ \"…\" ].",
                "line 8, enable[0].apiType: 'rest' isn't a type of API: it takes REST or HTTP; both where it is left out. Did you mean 'REST'?",
                "line 9, enable[0].stages: the list is empty: leave the member out to restrict nothing.",
                "line 10, enable[0].apis[0]: is empty.",
                "line 12, enable[1]: must be an object: { \"apis\": [ … ], … }.",
            ],
            exception.Faults.Select(fault => fault.ToString()));
        Assert.EndsWith("; and 6 more", exception.Message);
    }

    [Theory]
    [InlineData("", "line 1: the document is empty.")]
    [InlineData(" \n", "line 1: the document is empty.")]
    [InlineData("[]", "line 1: the document must be an object: { \"enable\": [ … ] }.")]
    [InlineData("{}", "line 1: the member 'enable' is missing: it lists what is to be enabled.")]
    [InlineData("{\n\"enable\": []\n}", "line 2, enable: the list is empty: nothing would be enabled. To switch off, disable the integration.")]
    [InlineData("{\n\"enable\": {}\n}", "line 2, enable: must be a list of entries: [ { … } ].")]
    [InlineData("{ \"enable\": [{}],\n\"enable\": [{}] }", "line 2, enable: the member is there twice.")]
    [InlineData("{ \"enable\": [{\n\"apis\": [\"a\"], \"apis\": [\"b\"] }] }", "line 2, enable[0].apis: the member is there twice.")]
    [InlineData("{ \"enable\": [{ \"apis\": [\"\\ud800\"] }] }", "line 1, enable[0].apis[0]: has an escape that makes no character.")]
    [InlineData("{ \"enable\": [{ \"apis\": [\" a\"] }] }", "line 1, enable[0].apis[0]: ' a' begins or ends with a blank: no API's id or name does.")]
    [InlineData("{ \"enable\": [{ \"accounts\": [\"1*1234567890123\"] }] }", "line 1, enable[0].accounts[0]: '1*1234567890123' isn't an account id: it takes 12 digits, or fewer with wildcards.")]
    [InlineData("{ \"enable\": [{ \"regions\": [\"us_east_1\"] }] }", "line 1, enable[0].regions[0]: 'us_east_1' isn't a Region: it takes a name such as us-east-1, or a pattern such as us-*.")]
    [InlineData("{ \"enable\": [{ \"stages\": [\"a b\"] }] }", "line 1, enable[0].stages[0]: 'a b' isn't a stage: its name has letters, digits, hyphens and underscores, or is $default.")]
    [InlineData("{ \"colour\": 1, \"enable\": [{}] }", "line 1, colour: there is no such member; known are $schema, enable.")]
    public void One_fault_is_the_message(string document, string message) => Assert.Equal(message, Fails(document).Message);

    [Theory]
    [InlineData("{\n  \"enable\": [\n    { \"apis\": [\"a\" \"b\"] }\n  ]\n}", 3)]
    [InlineData("{\n  \"enable\": [ {} ]\n}\n{}", 4)]
    [InlineData("{\n  \"enable\": [ {", 2)]
    [InlineData("# enable everything", 1)]
    public void What_is_no_JSON_is_told_with_its_line(string document, int line)
    {
        var fault = Assert.Single(Fails(document).Faults, fault => fault.Message.StartsWith("this isn't JSON: ", StringComparison.Ordinal));

        Assert.Equal(line, fault.Line);
        Assert.DoesNotContain("LineNumber", fault.Message);
    }

    [Fact]
    public void Faults_before_the_place_that_is_no_JSON_are_told_too()
    {
        var exception = Fails("{ \"enable\": [ { \"stage\": 1 },\n oops ] }");

        Assert.Equal([(1, "enable[0].stage"), (2, "")], exception.Faults.Select(fault => (fault.Line, fault.Path)));
        Assert.StartsWith("this isn't JSON", exception.Faults[1].Message);
    }

    [Fact]
    public void Text_in_another_encoding_is_told_with_its_line()
    {
        byte[] latin1 = [.. "{\n \"enable\": [ { \"apis\": [\"caf"u8, 0xE9, .. "\"] } ] }"u8];

        Assert.Equal("line 2: this isn't UTF-8 text: save the document as UTF-8.", Fails(latin1).Message);
        Assert.StartsWith("line 1: this isn't UTF-8", Fails([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{}")]).Message);
    }

    [Fact]
    public void A_document_that_is_too_large_is_not_read()
    {
        var exception = Fails(new byte[ApiConfig.LargestSize + 1]);

        Assert.Equal("line 1: the document is larger than 1 MiB: use wildcards.", exception.Message);
    }

    private static ApiConfig Parse(string document) => ApiConfig.Parse(Encoding.UTF8.GetBytes(document));

    private static ApiConfigException Fails(string document) => Fails(Encoding.UTF8.GetBytes(document));

    private static ApiConfigException Fails(byte[] document) => Assert.Throws<ApiConfigException>(() => ApiConfig.Parse(document));
}
