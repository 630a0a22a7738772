using Amazon.Account;
using Amazon.Account.Model;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.Tests.Identity;

public sealed class OrganizationsTests : IAsyncLifetime
{
    /// <summary>Of more accounts than fit on a page.</summary>
    private readonly LocalOrganizationFixture _fixture = new(new SandboxOptions { Accounts = 24 });

    public Task InitializeAsync() => _fixture.InitializeAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Accounts_are_listed_page_by_page()
    {
        var client = Client(LocalOrganizationFixture.Administrator);
        var first = await client.ListAccountsAsync(new ListAccountsRequest());
        var second = await client.ListAccountsAsync(new ListAccountsRequest { NextToken = first.NextToken });

        Assert.Equal(20, first.Accounts!.Count);
        Assert.Equal(5, second.Accounts!.Count);
        Assert.Null(second.NextToken);
        Assert.Equal("111111111111", first.Accounts[0].Id);
        Assert.Equal(25, first.Accounts.Concat(second.Accounts).Select(account => account.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_page_of_more_than_twenty_is_refused() =>
        Assert.Equal("InvalidInputException", (await Assert.ThrowsAnyAsync<AmazonOrganizationsException>(
            () => Client(LocalOrganizationFixture.Administrator).ListAccountsAsync(new ListAccountsRequest { MaxResults = 21 }))).ErrorCode);

    [Fact]
    public async Task What_is_in_a_unit_takes_a_right_to_the_unit()
    {
        var client = Client(LocalOrganizationFixture.Administrator);
        await client.ListAccountsForParentAsync(new ListAccountsForParentRequest { ParentId = "r-cq01" });
        await client.ListOrganizationalUnitsForParentAsync(new ListOrganizationalUnitsForParentRequest { ParentId = "ou-cq01-workload" });

        Assert.Equal(
            ["arn:aws:organizations::111111111111:root/o-cqsandbox1/r-cq01", "arn:aws:organizations::111111111111:ou/o-cqsandbox1/ou-cq01-workload"],
            _fixture.Get<AuthorizationLog>().Records.TakeLast(2).Select(record => record.Request.Resource));
    }

    [Fact]
    public async Task The_tree_is_walked_from_its_root()
    {
        var client = Client(LocalOrganizationFixture.Administrator);
        var root = (await client.ListRootsAsync(new ListRootsRequest())).Roots!.Single();
        var units = (await client.ListOrganizationalUnitsForParentAsync(new() { ParentId = root.Id })).OrganizationalUnits!;
        var accounts = (await client.ListAccountsForParentAsync(new() { ParentId = units[0].Id })).Accounts!;
        var parent = (await client.ListParentsAsync(new() { ChildId = accounts[0].Id })).Parents!.Single();

        Assert.Equal(["Workloads", "Sandbox"], units.Select(unit => unit.Name));
        Assert.Equal(12, accounts.Count);
        Assert.Equal(units[0].Id, parent.Id);
        Assert.Equal("ORGANIZATIONAL_UNIT", parent.Type!.Value);
    }

    [Fact]
    public async Task An_unknown_unit_is_not_found() =>
        await Assert.ThrowsAsync<OrganizationalUnitNotFoundException>(() => Client(LocalOrganizationFixture.Administrator)
            .DescribeOrganizationalUnitAsync(new() { OrganizationalUnitId = "ou-cq01-nothing0" }));

    [Fact]
    public async Task A_member_sees_the_organization_but_not_its_accounts()
    {
        var client = Client(_fixture.SessionOf("arn:aws:iam::200000000001:role/OrganizationAccountAccessRole"));

        var organization = (await client.DescribeOrganizationAsync(new())).Organization!;
        var refused = await Assert.ThrowsAsync<Amazon.Organizations.Model.AccessDeniedException>(() => client.ListAccountsAsync(new()));

        Assert.Equal("111111111111", organization.MasterAccountId);
        Assert.Equal("ALL", organization.FeatureSet!.Value);
        Assert.Equal("You don't have permissions to access this resource.", refused.Message);
    }

    [Fact]
    public async Task Trusted_access_given_to_StackSets_is_listed()
    {
        const string stackSets = "member.org.stacksets.cloudformation.amazonaws.com";
        var client = Client(LocalOrganizationFixture.Administrator);

        await client.EnableAWSServiceAccessAsync(new() { ServicePrincipal = stackSets });

        Assert.True(_fixture.Organization.Organization.StackSetsTrusted);
        var listed = (await client.ListAWSServiceAccessForOrganizationAsync(new())).EnabledServicePrincipals!;
        Assert.Equal(stackSets, listed.Single().ServicePrincipal);
    }

    [Theory]
    [InlineData("eu-west-1", "ENABLED_BY_DEFAULT")]
    [InlineData("me-south-1", "DISABLED")]
    public async Task A_region_is_enabled_or_not(string region, string status)
    {
        using var client = new AmazonAccountClient(LocalOrganizationFixture.Administrator, _fixture.At(new AmazonAccountConfig()));

        Assert.Equal(status, (await client.GetRegionOptStatusAsync(new() { RegionName = region })).RegionOptStatus!.Value);
        Assert.Equal("ValidationException", (await Assert.ThrowsAnyAsync<AmazonAccountException>(
            () => client.GetRegionOptStatusAsync(new GetRegionOptStatusRequest { RegionName = "moon-west-1" }))).ErrorCode);
    }

    private AmazonOrganizationsClient Client(AWSCredentials credentials) => new(credentials, _fixture.At(new AmazonOrganizationsConfig()));
}
