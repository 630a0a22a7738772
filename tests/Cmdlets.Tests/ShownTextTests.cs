using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine.Apis;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Cmdlets.Tests;

/// <summary>Whoever may name an API writes to the screen of whoever lists them.</summary>
public sealed class ShownTextTests
{
    private const string Hostile = "a\u001b[2J\r\nb";
    private const string Harmless = "a␛[2J␍␊b";

    private readonly CmdletRunner _runner = new();

    [Theory]
    [InlineData("Bestellungen für Zürich 😀", "Bestellungen für Zürich 😀")]
    [InlineData("=1+1", "=1+1")]
    [InlineData(Hostile, Harmless)]
    [InlineData("\t\0\u007F", "␉␀␡")]
    [InlineData("\u009B31m", "\uFFFD31m")]
    [InlineData("a\u2028b\u2029", "a\uFFFDb\uFFFD")]
    [InlineData("\u202Egnp.exe\u2069", "\uFFFDgnp.exe\uFFFD")]
    [InlineData("", "")]
    public void Text_keeps_its_characters_but_those_that_command_a_terminal(string text, string shown) => Assert.Equal(shown, ShownText.Of(text));

    [Fact]
    public void Names_and_reasons_of_APIs_are_shown_text()
    {
        _runner.Integration.Apis.Add(new AccountApis
        {
            AccountId = "222222222222",
            Region = "us-east-1",
            Apis = [new FoundApi { ApiType = "Rest", ApiId = "abc123", ApiName = Hostile, Stage = Hostile, State = "Failed", Reason = Hostile }],
        });

        var cmdlet = _runner.Prepare(new GetApiCommand());
        CmdletRunner.Invoke(cmdlet, "ProcessRecord");
        CmdletRunner.Invoke(cmdlet, "EndProcessing");

        var row = Assert.IsType<DiscoveredApi>(Assert.Single(_runner.Host.Rows));
        Assert.Equal((Harmless, Harmless, Harmless), (row.ApiName, row.Stage, row.Reason));
    }

    [Fact]
    public void Names_and_reasons_of_accounts_are_shown_text()
    {
        _runner.Integration.Statuses.Add(new RolloutStatus
        {
            AccountId = "222222222222",
            AccountName = Hostile,
            Region = "us-east-1",
            OrganizationalUnitId = "ou-abcd-apps1111",
            Status = "OUTDATED",
            DetailedStatus = "FAILED",
            Reason = Hostile,
        });

        _runner.Run(new GetRolloutCommand());

        var row = Assert.IsType<AccountRollout>(Assert.Single(_runner.Host.Rows));
        Assert.Equal((Harmless, Harmless), (row.AccountName, row.Reason));
    }
}
