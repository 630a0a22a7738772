using System.Text.Json;

namespace CequenceApigw.EndToEnd.Tests.Demo;

public sealed class DemoCommandTests
{
    private static readonly string[] Members =
    [
        "accounts", "regions", "stack_instances_current", "stack_instances_total", "transactions_sent", "transactions_delivered",
        "lost", "duplicated", "invented", "altered", "settings_restored", "leftovers", "seconds",
    ];

    [Fact]
    public async Task The_whole_way_is_proven_in_one_line()
    {
        await using var demo = SandboxProcess.Start(
            "demo", "--json", "--accounts", "2", "--regions", "us-east-1,eu-west-1", "--requests", "200");

        var status = await demo.ExitAsync();

        Assert.True(status == 0, demo.Error);
        using var line = JsonDocument.Parse(Assert.Single(demo.Output));
        var result = line.RootElement;
        Assert.Equal(Members, result.EnumerateObject().Select(member => member.Name));
        Assert.Equal((2, 2), (Number("accounts"), Number("regions")));
        Assert.Equal((4, 4), (Number("stack_instances_current"), Number("stack_instances_total")));
        Assert.All(["lost", "duplicated", "invented", "altered"], member => Assert.Equal(0, Number(member)));
        // Requests that API Gateway logs without method or path are no transactions.
        Assert.InRange(Number("transactions_sent"), 100, 200);
        Assert.Equal(Number("transactions_sent"), Number("transactions_delivered"));
        Assert.True(result.GetProperty("settings_restored").GetBoolean());
        Assert.Equal(0, result.GetProperty("leftovers").GetArrayLength());
        Assert.True(result.GetProperty("seconds").GetDouble() > 0);
        Assert.NotEmpty(demo.Error);

        int Number(string member) => result.GetProperty(member).GetInt32();
    }

    [Theory]
    [InlineData("--accounts", "0")]
    [InlineData("--regions", "us-east-9")]
    [InlineData("--requests", "-1")]
    [InlineData("--late", "101")]
    [InlineData("--late", "-1")]
    public async Task What_it_can_not_do_it_says_without_a_result(string option, string value)
    {
        await using var demo = SandboxProcess.Start("demo", "--json", option, value);

        Assert.NotEqual(0, await demo.ExitAsync());
        Assert.Contains(option, demo.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(demo.Output, line => line.StartsWith('{'));
    }
}
