using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>One account without an organization: plain stacks, and no word to Organizations or StackSets.</summary>
public sealed class SingleAccountTests : IDisposable
{
    private readonly Rehearsal _rehearsal = new();

    public SingleAccountTests()
    {
        Aws.OrganizationsFake.Organization = null;
        // What the account says of itself, without an organization.
        Aws.SecurityTokenFake.ExternalId = $"{FakeAws.ManagementAccount}/CequenceApigw";
        _rehearsal.Options = _rehearsal.Options with { HasOrganization = false, OrganizationalUnitIds = [] };
    }

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task It_gets_a_stack_in_each_Region()
    {
        var plan = await _rehearsal.PlanAsync();
        var summary = await _rehearsal.EnableAsync();

        Assert.DoesNotContain(plan.Changes, change => change.Kind is PlannedKind.StackSet or PlannedKind.TrustedAccess);
        Assert.Equal((2, 2, true), (summary.Current, summary.Total, summary.Changed));
        Assert.Empty(summary.Warnings);
        foreach (var region in _rehearsal.Options.Regions)
        {
            var stacks = Aws.CloudFormationFake(region).Stacks;
            Assert.Equal("", Parameter(stacks["CequenceApigw-administration"], "OrganizationId"));
            Assert.Equal(FakeAws.ManagementAccount, Parameter(stacks["CequenceApigw-account"], "AdministrationAccountId"));
            Assert.Equal("111111111111/CequenceApigw", Parameter(stacks["CequenceApigw-account"], "ReaderExternalId"));
            Assert.StartsWith("arn:aws:secretsmanager:us-east-1", Parameter(stacks["CequenceApigw-account"], "ClientSecretArn"), StringComparison.Ordinal);
        }
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    [Fact]
    public async Task Neither_Organizations_nor_StackSets_are_ever_asked()
    {
        await _rehearsal.EnableAsync();
        await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync();
        await _rehearsal.Integration.GetStatisticsAsync("CequenceApigw", new() { Since = DateTimeOffset.UtcNow }).ToListAsync();
        await _rehearsal.Integration.DisableAsync("CequenceApigw", ApiTypes.Http);
        await _rehearsal.Integration.UpdateCredentialAsync("CequenceApigw", "api-gateway", FakeUap.Secret);
        await _rehearsal.Integration.DestroyAsync("CequenceApigw");

        Assert.DoesNotContain(Aws.Requests, request => request.GetType().Namespace == "Amazon.Organizations.Model"
            || request.GetType().Name.Contains("StackSet", StringComparison.Ordinal)
            || request.GetType().Name.Contains("StackInstances", StringComparison.Ordinal)
            || request.GetType().Name.Contains("OrganizationsAccess", StringComparison.Ordinal));
        DestroyTests.AssertNothingLeft(Aws);
    }

    [Fact]
    public async Task Status_and_statistics_have_a_row_a_Region()
    {
        await _rehearsal.EnableAsync();

        var status = await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync();
        var statistics = await _rehearsal.Integration.GetStatisticsAsync("CequenceApigw", new() { Since = DateTimeOffset.UtcNow }).ToListAsync();

        Assert.Equal(["eu-west-1", "us-east-1"], status.Select(row => row.Region));
        Assert.All(status, row => Assert.True(row is { IsCurrent: true, DeployedVersion: "1.2.3" }));
        Assert.Equal(["eu-west-1", "us-east-1"], statistics.Select(row => row.Region).Order());
        Assert.All(statistics, row => Assert.Null(row.Error));
    }

    [Fact]
    public async Task A_stack_of_an_earlier_version_is_outdated()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Release("2.0.0");
        Aws.CloudFormationFake("eu-west-1").FailUpdate = "no room";
        var administration = Aws.CloudFormationFake("us-east-1").Stacks["CequenceApigw-administration"];
        administration.Tags!.Single(tag => tag.Key == "cequence:version").Value = "2.0.0";

        var status = await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync();

        Assert.All(status, row => Assert.Equal("the stack has version 1.2.3, published is 2.0.0", row.Reason));
    }

    [Fact]
    public async Task A_stack_whose_update_failed_is_outdated_although_it_has_the_version()
    {
        await _rehearsal.EnableAsync();
        Aws.CloudFormationFake("eu-west-1").FailUpdate = "no room";
        _rehearsal.Options = _rehearsal.Options with { LogLevel = LogLevel.Debug };

        await _rehearsal.EnableAsync();

        var status = await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync();
        Assert.Equal([("eu-west-1", "OUTDATED"), ("us-east-1", "CURRENT")], status.Select(row => (row.Region, row.Status)));
        Assert.Equal("the stack is UPDATE_ROLLBACK_COMPLETE: ArtifactBucket: no room", status[0].Reason);
    }

    [Fact]
    public async Task A_stack_that_somebody_updated_otherwise_is_outdated()
    {
        await _rehearsal.EnableAsync();
        var stack = Aws.CloudFormationFake("eu-west-1").Stacks["CequenceApigw-account"];
        stack.Parameters!.Single(parameter => parameter.ParameterKey == "LogLevel").ParameterValue = "trace";

        var row = Assert.Single(await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync(), row => !row.IsCurrent);

        Assert.Equal(("eu-west-1", "template or parameters aren't those of the latest run"), (row.Region, row.Reason));
    }

    [Fact]
    public async Task Disabled_the_stacks_are_current_but_for_one_that_did_not_follow()
    {
        await _rehearsal.EnableAsync();
        Aws.CloudFormationFake("eu-west-1").FailUpdate = "no room";

        await _rehearsal.Integration.DisableAsync("CequenceApigw", ApiTypes.Rest);
        var failed = await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync();
        Aws.CloudFormationFake("eu-west-1").FailUpdate = null;
        await _rehearsal.Integration.DisableAsync("CequenceApigw", ApiTypes.Rest);
        var disabled = await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync();

        Assert.Equal([("eu-west-1", false), ("us-east-1", true)], failed.Select(row => (row.Region, row.IsCurrent)));
        Assert.All(disabled, row => Assert.True(row.IsCurrent));
    }

    [Fact]
    public async Task A_Region_closed_by_the_organization_that_the_account_is_in_after_all_is_passed_over()
    {
        Aws.CloudFormationFake("ap-southeast-2").IsClosed = true;

        Assert.Equal(2, (await _rehearsal.EnableAsync()).Current);
        Assert.Equal(2, (await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync()).Count);
        await _rehearsal.Integration.DestroyAsync("CequenceApigw");
        DestroyTests.AssertNothingLeft(Aws);
    }

    [Fact]
    public async Task A_target_Region_closed_by_the_organization_is_an_error_that_says_so()
    {
        Aws.CloudFormationFake("eu-west-1").IsClosed = true;

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.AccessDenied, failure.ErrorId);
        Assert.Contains("leave the Region out", failure.Remedy, StringComparison.Ordinal);
        Assert.Empty(Aws.Changes);
    }

    [Fact]
    public async Task Destroying_after_an_interruption_finds_what_stands_away_from_home()
    {
        await _rehearsal.EnableAsync();
        Aws.CloudFormationFake("us-east-1").Stacks.Clear();
        Aws.OrganizationsFake.Organization = new() { Id = "o-other", MasterAccountId = "999999999999" };

        await _rehearsal.Integration.DestroyAsync("CequenceApigw");

        Assert.Empty(Aws.CloudFormationFake("eu-west-1").Stacks);
    }

    [Fact]
    public async Task Where_nothing_is_nothing_is_found()
    {
        var failure = await Assert.ThrowsAsync<IntegrationException>(
            async () => await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync());

        Assert.Equal(IntegrationErrorId.IntegrationNotFound, failure.ErrorId);
    }

    [Fact]
    public async Task An_integration_of_the_organization_is_not_left_behind()
    {
        Aws.OrganizationsFake.Organization = new Rehearsal().Aws.OrganizationsFake.Organization;
        var alone = _rehearsal.Options;
        _rehearsal.Options = alone with { HasOrganization = true, OrganizationalUnitIds = [FakeAws.Apps] };
        await _rehearsal.EnableAsync();
        _rehearsal.Options = alone;
        Aws.Forget();

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.OptionInvalid, failure.ErrorId);
        Assert.Contains("o-exampleorg1", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Aws.Changes);
    }

    [Fact]
    public async Task Grown_into_its_organization_the_management_account_keeps_its_stacks()
    {
        await _rehearsal.EnableAsync();
        Aws.OrganizationsFake.Organization = new Rehearsal().Aws.OrganizationsFake.Organization;
        _rehearsal.Options = _rehearsal.Options with { HasOrganization = true, OrganizationalUnitIds = [FakeAws.Apps], IncludeManagementAccount = true };
        Aws.Forget();

        var summary = await _rehearsal.EnableAsync();

        Assert.Equal((6, 6), (summary.Current, summary.Total));
        Assert.DoesNotContain("DeleteStack", Aws.Changes);
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    [Theory]
    [InlineData("unit")]
    [InlineData("account")]
    [InlineData("excluded")]
    [InlineData("canary")]
    [InlineData("management")]
    public async Task Nothing_of_an_organization_can_be_named(string what)
    {
        _rehearsal.Options = what switch
        {
            "unit" => _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps] },
            "account" => _rehearsal.Options with { AccountIds = ["222222222222"] },
            "excluded" => _rehearsal.Options with { ExcludedAccountIds = ["222222222222"] },
            "canary" => _rehearsal.Options with { Canary = "222222222222" },
            _ => _rehearsal.Options with { IncludeManagementAccount = true },
        };

        Assert.Equal(IntegrationErrorId.OptionInvalid, (await _rehearsal.EnableFailsAsync()).ErrorId);
        Assert.Empty(Aws.Requests);
    }

    private static string Parameter(Stack stack, string key) => stack.Parameters!.Single(parameter => parameter.ParameterKey == key).ParameterValue!;
}
