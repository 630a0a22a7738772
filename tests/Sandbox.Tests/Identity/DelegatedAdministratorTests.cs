using System.Text.Json.Nodes;
using Amazon.Organizations;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;
using CequenceApigw.Sandbox.Identity.Organizations;

namespace CequenceApigw.Sandbox.Tests.Identity;

public sealed class DelegatedAdministratorTests
{
    private const string Member = "200000000001";
    private readonly OrganizationModel _organization = new(new SandboxOptions { Accounts = 6 }) { StackSetsTrusted = true };
    private readonly DelegatedAdministrators _administrators;

    public DelegatedAdministratorTests() =>
        _administrators = new DelegatedAdministrators(_organization, new OrganizationsJson(_organization, new AccountHardships()), new SandboxClock());

    [Fact]
    public void One_that_is_registered_is_listed_until_it_is_deregistered()
    {
        _administrators.Register(Input(Member));

        Assert.Equal(Member, (string?)Listed(OrganizationModel.StackSets).Single()!["Id"]);
        Assert.Empty(Listed("config.amazonaws.com"));
        _administrators.Deregister(Input(Member));
        Assert.Empty(Listed(OrganizationModel.StackSets));
    }

    [Theory]
    [InlineData("111111111111", "ConstraintViolationException")]
    [InlineData("999999999999", "AccountNotFoundException")]
    public void Only_a_member_can_be_one(string account, string code) => Refused(code, () => _administrators.Register(Input(account)));

    [Fact]
    public void It_is_one_once()
    {
        _administrators.Register(Input(Member));

        Refused("AccountAlreadyRegisteredException", () => _administrators.Register(Input(Member)));
        Refused("AccountNotRegisteredException", () => _administrators.Deregister(Input("200000000002")));
    }

    [Fact]
    public void The_service_must_be_trusted_first()
    {
        _organization.StackSetsTrusted = false;

        Refused("ConstraintViolationException", () => _administrators.Register(Input(Member)));
    }

    [Fact]
    public void StackSets_has_five_at_most()
    {
        for (var number = 1; number <= 5; number++) _administrators.Register(Input($"{200000000000 + number}"));

        Refused("ConstraintViolationException", () => _administrators.Register(Input("200000000006")));
    }

    [Fact]
    public async Task It_reads_the_organization_as_the_management_account_does()
    {
        var fixture = new LocalOrganizationFixture();
        await fixture.InitializeAsync();
        fixture.Organization.Organization.DelegatedAdministrators[(Member, OrganizationModel.StackSets)] = DateTimeOffset.UnixEpoch;
        using var client = new AmazonOrganizationsClient(
            fixture.SessionOf($"arn:aws:iam::{Member}:role/OrganizationAccountAccessRole"), fixture.At(new AmazonOrganizationsConfig()));

        var administrators = await client.ListDelegatedAdministratorsAsync(new() { ServicePrincipal = OrganizationModel.StackSets });
        var accounts = await client.ListAccountsAsync(new());
        var refused = await Assert.ThrowsAnyAsync<AmazonOrganizationsException>(() => client.EnableAWSServiceAccessAsync(new() { ServicePrincipal = "config.amazonaws.com" }));

        Assert.Equal(Member, administrators.DelegatedAdministrators!.Single().Id);
        Assert.Equal(4, accounts.Accounts!.Count);
        Assert.Equal("AccessDeniedException", refused.ErrorCode);
        await fixture.DisposeAsync();
    }

    private JsonArray Listed(string service) =>
        _administrators.List(new JsonObject { ["ServicePrincipal"] = service })["DelegatedAdministrators"]!.AsArray();

    private static JsonObject Input(string account) => new() { ["AccountId"] = account, ["ServicePrincipal"] = OrganizationModel.StackSets };

    private static void Refused(string code, Action call) => Assert.Equal(code, Assert.Throws<AwsException>(call).Code);
}
