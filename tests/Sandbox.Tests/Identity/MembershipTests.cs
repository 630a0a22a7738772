using System.Text.Json.Nodes;
using Amazon.Account;
using Amazon.Account.Model;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;
using CequenceApigw.Sandbox.Identity.Organizations;

namespace CequenceApigw.Sandbox.Tests.Identity;

public sealed class MembershipTests : IAsyncLifetime
{
    private const string Member = "200000000001";
    private readonly LocalOrganizationFixture _fixture = new(new SandboxOptions { Accounts = 2, Regions = ["us-east-1", "af-south-1"] });

    private OrganizationModel Organization => Get<OrganizationModel>();

    public Task InitializeAsync() => _fixture.InitializeAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public void An_account_moves_from_where_it_is()
    {
        var membership = Get<Membership>();
        JsonObject Move(string from, string to) => membership.Move(
            new JsonObject { ["AccountId"] = Member, ["SourceParentId"] = from, ["DestinationParentId"] = to });

        Assert.Equal(
            "SourceParentNotFoundException",
            Assert.Throws<AwsException>(() => Move(Organization.Sandbox.Id, Organization.Root.Id)).Code);
        Move(Organization.Workloads.Id, Organization.Sandbox.Id);

        Assert.Equal(Organization.Sandbox.Id, Organization.Find(Member)!.ParentId);
    }

    [Fact]
    public void An_account_that_is_removed_is_no_member_but_the_management_account_stays()
    {
        var membership = Get<Membership>();

        membership.Remove(new JsonObject { ["AccountId"] = Member });

        Assert.Null(Organization.Find(Member));
        Assert.Equal(
            "MasterCannotLeaveOrganizationException",
            Assert.Throws<AwsException>(() => membership.Remove(new JsonObject { ["AccountId"] = Organization.Management.Id })).Code);
    }

    [Fact]
    public async Task Members_Regions_are_told_once_Account_Management_has_trusted_access()
    {
        using var client = new AmazonAccountClient(LocalOrganizationFixture.Administrator, _fixture.At(new AmazonAccountConfig()));
        var request = new ListRegionsRequest { AccountId = Member, RegionOptStatusContains = ["ENABLED", "ENABLED_BY_DEFAULT"] };
        Get<AccountHardships>().NotEnabled[(Member, "af-south-1")] = true;

        await Assert.ThrowsAsync<AccessDeniedException>(() => client.ListRegionsAsync(request));
        Organization.TrustedServices[OrganizationModel.AccountManagement] = DateTimeOffset.UtcNow;

        Assert.Equal("us-east-1", Assert.Single((await client.ListRegionsAsync(request)).Regions!).RegionName);
        var own = await client.ListRegionsAsync(new ListRegionsRequest { RegionOptStatusContains = ["ENABLED"] });
        Assert.Equal("af-south-1", Assert.Single(own.Regions!).RegionName);
    }

    private T Get<T>() where T : notnull => _fixture.Get<T>();
}
