using CequenceApigw.Engine;
using CequenceApigw.Engine.Apis;
using Row = CequenceApigw.Cmdlets.Output.DiscoveredApi;

namespace CequenceApigw.Cmdlets.Tests;

public sealed class GetApiTests
{
    private readonly CmdletRunner _runner = new();

    public GetApiTests() => _runner.Integration.Apis.AddRange(
    [
        new() { AccountId = "222222222222", Region = "us-east-1", Apis = [Api("prod", "Enabled"), Api("beta", "Conflict")] },
        new() { AccountId = "333333333333", Region = "us-east-1", Error = "sts:AssumeRole was denied" },
        new() { AccountId = "444444444444", Region = "us-east-1", Note = "There is no stack yet." },
    ]);

    [Fact]
    public void Rows_errors_and_notes_stand_beside_each_other()
    {
        Run(new GetApiCommand());

        var row = (Row)_runner.Host.Rows[0];
        Assert.Equal(("222222222222", "us-east-1", "Rest", "abc123", "orders", "prod", "Enabled", "a reason"), (row.AccountId, row.Region, row.ApiType, row.ApiId, row.ApiName, row.Stage, row.State, row.Reason));
        Assert.Equal(2, _runner.Host.Rows.Count);
        var error = Assert.Single(_runner.Host.Errors);
        Assert.Equal((IntegrationErrorId.AccountUnreadable, "333333333333/us-east-1"), (error.ErrorId, error.Target));
        Assert.Contains("sts:AssumeRole", error.Exception.Message);
        Assert.Equal("Account 444444444444 in us-east-1: There is no stack yet.", Assert.Single(_runner.Host.Warnings));
    }

    [Fact]
    public void A_state_chooses_rows()
    {
        Run(new GetApiCommand { State = ["conflict", "Drifted"] });

        Assert.Equal("beta", Assert.IsType<Row>(Assert.Single(_runner.Host.Rows)).Stage);
    }

    [Fact]
    public void Rows_of_the_pipeline_are_one_question()
    {
        var cmdlet = _runner.Prepare(new GetApiCommand());
        foreach (var (account, region) in new[] { ("222222222222", "us-east-1"), ("333333333333", "EU-WEST-1"), ("222222222222", "us-east-1") })
        {
            (cmdlet.AccountId, cmdlet.TargetRegion) = ([account], [region]);
            CmdletRunner.Invoke(cmdlet, "ProcessRecord");
        }
        CmdletRunner.Invoke(cmdlet, "EndProcessing");

        var (name, query) = Assert.Single(_runner.Integration.ApiQueries);
        Assert.Equal("CequenceApigw", name);
        Assert.Equal([("222222222222", "us-east-1"), ("333333333333", "eu-west-1")], query.Targets.Select(target => (target.AccountId!, target.Region!)));
    }

    [Fact]
    public void An_account_that_the_integration_does_not_have_is_an_error()
    {
        Run(new GetApiCommand { AccountId = ["222222222222", "999999999999"] });

        var error = Assert.Single(_runner.Host.Errors, error => error.ErrorId == IntegrationErrorId.AccountNotFound);
        Assert.Equal("999999999999", error.Target);
    }

    [Fact]
    public void An_empty_pipeline_asks_nothing()
    {
        CmdletRunner.Invoke(_runner.Prepare(new GetApiCommand()), "EndProcessing");

        Assert.Empty(_runner.Integration.ApiQueries);
    }

    private void Run(GetApiCommand cmdlet)
    {
        _runner.Run(cmdlet);
        CmdletRunner.Invoke(cmdlet, "EndProcessing");
    }

    internal static FoundApi Api(string stage, string state) => new()
    {
        ApiType = "Rest",
        ApiId = "abc123",
        ApiName = "orders",
        Stage = stage,
        State = state,
        Reason = "a reason",
    };
}
