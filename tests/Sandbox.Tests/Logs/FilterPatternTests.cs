using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Logs;

namespace CequenceApigw.Sandbox.Tests.Logs;

public sealed class FilterPatternTests
{
    [Theory]
    [InlineData("", "anything", true)]
    [InlineData("two words", "words are two", true)]
    [InlineData("two words", "one word", false)]
    [InlineData("\"two words\"", "words are two", false)]
    [InlineData("{ $.log_group_count = * }", "{\"log_group_count\":25}", true)]
    [InlineData("{ $.log_group_count = * }", "{\"other\":25}", false)]
    [InlineData("{ $.log_group_count = * }", "no JSON", false)]
    [InlineData("{ $.level = \"info\" }", "{\"level\":\"info\"}", true)]
    [InlineData("{ $.level = \"info\" }", "{\"level\":\"debug\"}", false)]
    public void A_pattern_selects_events(string pattern, string message, bool matches) =>
        Assert.Equal(matches, FilterPattern.Parse(pattern).Matches(message));

    [Fact]
    public void A_pattern_of_another_kind_is_refused() =>
        Assert.Throws<AwsException>(() => FilterPattern.Parse("{ $.a = 1 && $.b = 2 }"));
}
