using CequenceApigw.Cmdlets.Environments;

namespace CequenceApigw.Cmdlets.Tests;

public sealed class DotEnvTests
{
    [Theory]
    [InlineData("NAME=value", "value")]
    [InlineData("  export  NAME = value  ", "value")]
    [InlineData("NAME=value # a comment", "value")]
    [InlineData("NAME=a#b", "a#b")]
    [InlineData("NAME=# a comment", "")]
    [InlineData("NAME=", "")]
    [InlineData("NAME=a=b==", "a=b==")]
    [InlineData("NAME='single # \"$HOME\" \\n'", "single # \"$HOME\" \\n")]
    [InlineData("NAME=\"double # \\\"q\\\" \\$ \\\\ \\n\" # a comment", "double # \"q\" $ \\ \\n")]
    [InlineData("NAME=\"\"", "")]
    [InlineData("\uFEFFNAME=value", "value")]
    [InlineData("NAME=value\r", "value")]
    public void A_value_is_read_as_shells_read_it(string line, string value)
    {
        var (entries, faults) = DotEnv.Parse(line);

        Assert.Empty(faults);
        Assert.Equal(("NAME", value, 1), Assert.Single(entries) is var entry ? (entry.Name, entry.Value, entry.Line) : default);
    }

    [Theory]
    [InlineData("hunter2")]
    [InlineData("=hunter2")]
    [InlineData("my name=hunter2")]
    [InlineData("NAME=\"hunter2")]
    [InlineData("NAME='hunter2")]
    [InlineData("NAME='hunter2'hunter2")]
    [InlineData("NAME=\"hunter2\\\"")]
    public void A_line_that_cannot_be_read_is_told_by_its_number_and_never_by_its_text(string line)
    {
        var (entries, faults) = DotEnv.Parse($"# first\r\n\r\n{line}\r\n");

        Assert.Empty(entries);
        var fault = Assert.Single(faults);
        Assert.Equal(3, fault.Line);
        Assert.DoesNotContain("hunter2", fault.Message);
    }
}
