using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>An integration that is administered from us-east-1, seen from eu-west-1.</summary>
public sealed class HomeRegionTests : IDisposable
{
    private const string Name = "CequenceApigw";
    private const string Home = "us-east-1";
    private const string Away = "eu-west-1";

    private readonly Rehearsal _rehearsal = new();

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Theory]
    [InlineData("marked")]
    [InlineData("earlier version")]
    [InlineData("earlier version without authentication")]
    [InlineData("one account")]
    [InlineData("one account, earlier version")]
    public async Task From_another_Region_it_is_neither_destroyed_nor_made_anew(string which)
    {
        await EnableAsync(which);
        Aws.HomeRegion = Away;
        Aws.Forget();

        AssertDiffers(await Assert.ThrowsAsync<IntegrationException>(() => _rehearsal.Integration.DestroyAsync(Name)));
        AssertDiffers(await Assert.ThrowsAsync<IntegrationException>(async () => await _rehearsal.Integration.PlanDestroyAsync(Name).ToListAsync()));
        AssertDiffers(await Assert.ThrowsAsync<IntegrationException>(_rehearsal.PlanAsync));
        AssertDiffers(await _rehearsal.EnableFailsAsync());
        Assert.Empty(Aws.Changes);
    }

    [Theory]
    [InlineData("marked")]
    [InlineData("earlier version")]
    [InlineData("earlier version without authentication")]
    [InlineData("one account, earlier version")]
    public async Task From_its_own_it_is_marked_and_destroyed(string which)
    {
        await EnableAsync(which);

        await _rehearsal.EnableAsync();

        Assert.All([Home, Away], region => Assert.Equal(Home, Mark(region)?.Value));
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
        await _rehearsal.Integration.DestroyAsync(Name);
        DestroyTests.AssertNothingLeft(Aws);
    }

    [Theory]
    [InlineData("earlier version")]
    [InlineData("earlier version without authentication")]
    [InlineData("one account, earlier version")]
    public async Task What_an_earlier_version_made_is_destroyed_without_a_mark(string which)
    {
        await EnableAsync(which);

        await _rehearsal.Integration.DestroyAsync(Name);

        DestroyTests.AssertNothingLeft(Aws);
    }

    [Fact]
    public async Task Who_asks_for_it_elsewhere_is_told_its_Region()
    {
        await EnableAsync("marked");
        Aws.HomeRegion = "ap-southeast-2";

        AssertDiffers(await Assert.ThrowsAsync<IntegrationException>(async () => await _rehearsal.Integration.GetRolloutAsync(Name).ToListAsync()));
        AssertDiffers(await Assert.ThrowsAsync<IntegrationException>(() => _rehearsal.Integration.DisableAsync(Name, ApiTypes.Rest)));
    }

    [Fact]
    public async Task The_list_of_another_Region_does_not_have_it()
    {
        await EnableAsync("one account");
        Aws.HomeRegion = Away;

        Assert.Empty(await _rehearsal.Integration.GetConfigurationsAsync(null).ToListAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_an_interrupted_run_made_is_recognized_and_goes_away_from_home(int stacks)
    {
        Aws.OnRequest = request =>
        {
            if (request is CreateStackSetRequest || (request is CreateStackRequest && Aws.Changes.Count == stacks))
                throw new AmazonCloudFormationException("cut off");
        };
        await _rehearsal.EnableFailsAsync();
        Aws.OnRequest = null;
        Aws.HomeRegion = "ap-southeast-2";

        AssertDiffers(await Assert.ThrowsAsync<IntegrationException>(() => _rehearsal.Integration.DestroyAsync(Name)));
        Aws.HomeRegion = Home;
        await _rehearsal.Integration.DestroyAsync(Name);
        DestroyTests.AssertNothingLeft(Aws);
    }

    private static void AssertDiffers(IntegrationException failure)
    {
        Assert.Equal(IntegrationErrorId.HomeRegionDiffers, failure.ErrorId);
        Assert.Contains($"Give Region {Home}.", failure.Remedy, StringComparison.Ordinal);
    }

    private async Task EnableAsync(string which)
    {
        if (which.StartsWith("one account", StringComparison.Ordinal))
        {
            Aws.OrganizationsFake.Organization = null;
            _rehearsal.Options = _rehearsal.Options with { HasOrganization = false, OrganizationalUnitIds = [] };
        }
        if (which.EndsWith("without authentication", StringComparison.Ordinal))
            _rehearsal.Options = _rehearsal.Options with { AuthEnabled = false };
        await _rehearsal.EnableAsync();
        if (which.Contains("earlier", StringComparison.Ordinal))
            Assert.All([Home, Away], region => Tags(region).Remove(Mark(region)!));
    }

    private Tag? Mark(string region) => Tags(region).Find(tag => tag.Key == "cequence:home-region");

    private List<Tag> Tags(string region) => Aws.CloudFormationFake(region).Stacks[$"{Name}-administration"].Tags!;
}
