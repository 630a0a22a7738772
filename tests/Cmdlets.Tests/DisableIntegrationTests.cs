using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Planning;

namespace CequenceApigw.Cmdlets.Tests;

public sealed class DisableIntegrationTests
{
    private readonly CmdletRunner _runner = new();

    [Theory]
    [InlineData(new[] { ApiType.Rest }, ApiTypes.Rest)]
    [InlineData(new[] { ApiType.Http }, ApiTypes.Http)]
    [InlineData(new[] { ApiType.Rest, ApiType.Http }, ApiTypes.Rest | ApiTypes.Http)]
    public void API_types_are_disabled(ApiType[] given, ApiTypes disabled)
    {
        _runner.Run(new DisableIntegrationCommand { ApiType = given, IntegrationName = "Mine" });

        Assert.Equal(("Mine", disabled), _runner.Integration.Disabled);
        Assert.Null(_runner.Integration.Destroyed);
        Assert.Single(_runner.Host.Rows);
    }

    [Fact]
    public void Destroying_asks_first()
    {
        _runner.Host.ConsentsToContinue = false;

        _runner.Prepare(new DisableIntegrationCommand()).DestroyIntegration(consented: false);

        Assert.Equal(1, _runner.Host.ContinueQueries);
        Assert.Null(_runner.Integration.Destroyed);
    }

    [Fact]
    public void Destroying_with_consent_asks_nothing_more()
    {
        _runner.Prepare(new DisableIntegrationCommand()).DestroyIntegration(consented: true);

        Assert.Equal(0, _runner.Host.ContinueQueries);
        Assert.Equal("CequenceApigw", _runner.Integration.Destroyed);
    }

    [Fact]
    public void Nothing_happens_without_consent()
    {
        _runner.Host.Consents = false;

        _runner.Run(new DisableIntegrationCommand());
        _runner.Prepare(new DisableIntegrationCommand()).DestroyIntegration(consented: true);

        Assert.Equal(2, _runner.Host.Asked.Count);
        Assert.Null(_runner.Integration.Disabled);
        Assert.Null(_runner.Integration.Destroyed);
    }

    [Fact]
    public void Rehearsing_shows_the_plan_and_changes_nothing()
    {
        (_runner.Host.Consents, _runner.Host.IsWhatIf) = (false, true);
        _runner.Integration.PlannedChanges.Add(
            new PlannedChange { Kind = PlannedKind.StackSet, AccountId = "111111111111", Region = "us-east-1", Action = PlannedAction.Delete, Why = "x" });

        _runner.Run(new DisableIntegrationCommand { ApiType = [ApiType.Rest] });
        Assert.Equal(("CequenceApigw", ApiTypes.Rest), _runner.Integration.PlannedFor);
        _runner.Prepare(new DisableIntegrationCommand()).DestroyIntegration(consented: true);
        Assert.Equal(("CequenceApigw", null), _runner.Integration.PlannedFor);

        Assert.Equal(["Delete", "Delete"], _runner.Host.Rows.Cast<PlannedRollout>().Select(row => row.Action));
        Assert.Null(_runner.Integration.Disabled);
        Assert.Null(_runner.Integration.Destroyed);
    }
}
