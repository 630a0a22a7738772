using CequenceApigw.Engine.Completion;
using CequenceApigw.Engine.Tests.Fakes;
using CequenceApigw.Engine.Tests.SignIn;

namespace CequenceApigw.Engine.Tests.Completion;

[Collection(nameof(EnvironmentCollection))]
public sealed class ChoicesTests
{
    private readonly FakeAws _aws = new();
    private readonly Choices _choices;

    public ChoicesTests() => _choices = new Choices(_aws);

    [Fact]
    public async Task Units_are_described_by_their_path()
    {
        _aws.Parents[FakeAws.Data] = FakeAws.Apps;

        var units = await _choices.OrganizationalUnitsAsync(default);

        Assert.Equal(
            [new(FakeAws.Root, "Root"), new(FakeAws.Apps, "Root/unit apps"), new(FakeAws.Empty, "Root/unit empt"), new(FakeAws.Data, "Root/unit apps/unit data")],
            units);
    }

    [Fact]
    public async Task Accounts_are_described_by_their_name() =>
        Assert.Contains(new Choice("222222222222", "account-222"), await _choices.AccountsAsync(default));

    [Fact]
    public async Task Target_Regions_are_the_enabled_ones_and_all()
    {
        var regions = await _choices.EnabledRegionsAsync(default);

        Assert.Contains(new Choice("eu-west-1", "Europe (Ireland)"), regions);
        Assert.DoesNotContain("af-south-1", regions.Select(region => region.Value));
        Assert.Equal("all", regions[^1].Value);
    }

    [Fact]
    public async Task Integrations_are_those_that_have_an_administration_stack()
    {
        var stacks = _aws.CloudFormationFake("us-east-1").Stacks;
        stacks["Mine-administration"] = Stack("Mine-administration", "Mine");
        stacks["Mine-account"] = Stack("Mine-account", "Mine");
        stacks["other-administration"] = new() { StackName = "other-administration" };

        Assert.Equal([new("Mine", "version 1.2.3")], await _choices.IntegrationsAsync(default));
    }

    [Fact]
    public void Profiles_are_described_by_their_Region()
    {
        const string Keys = "aws_access_key_id = AKIA\naws_secret_access_key = secret\n";
        using var environment = new SignInEnvironment { Profiles = $"[b]\nregion = eu-west-1\n{Keys}[a]\n{Keys}" };

        Assert.Equal([new("a", "a"), new("b", "eu-west-1")], Choices.Profiles(environment.ProfileLocation));
    }

    private static Amazon.CloudFormation.Model.Stack Stack(string name, string integration) => new()
    {
        StackName = name,
        Tags = [new() { Key = "cequence:integration", Value = integration }, new() { Key = "cequence:version", Value = "1.2.3" }],
    };
}
