using System.Net;
using System.Net.Sockets;
using CequenceApigw.Engine;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.EndToEnd.Tests.Rollout;

/// <summary>What can't work is refused before anything is changed, with one error that names the thing and the way out.</summary>
public sealed class BadInputTests(BadInputTests.Organization organization) : IClassFixture<BadInputTests.Organization>
{
    private Rehearsal Rehearsal => organization.Rehearsal;

    private IntegrationOptions Options => Rehearsal.Options;

    [Fact]
    public async Task An_unknown_organizational_unit_is_named() =>
        await RefusedAsync(
            IntegrationErrorId.OrganizationalUnitNotFound, "ou-cq01-nosuchou", "ou-",
            Options with { OrganizationalUnitIds = ["ou-cq01-nosuchou"] });

    [Fact]
    public async Task An_unknown_Region_is_named() =>
        await RefusedAsync(
            IntegrationErrorId.RegionNotFound, "us-east-9", "Region codes", Options with { Regions = ["us-east-1", "us-east-9"] });

    [Fact]
    public async Task A_Region_that_is_not_enabled_is_named() =>
        await RefusedAsync(
            IntegrationErrorId.RegionNotEnabled, "ap-east-1", "Enable the Region", Options with { Regions = ["us-east-1", "ap-east-1"] });

    [Fact]
    public async Task A_wrong_client_secret_is_refused_and_never_shown()
    {
        var error = await RefusedAsync(
            IntegrationErrorId.ClientSecretRejected, Options.ClientId!, "UAP shows a secret once",
            Options with { ClientSecret = "guessed-by-somebody" });

        Assert.Contains(Options.AuthEndpoint!.AbsoluteUri, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("guessed-by-somebody", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Edge_that_does_not_answer_is_named()
    {
        var edge = Closed("/edge");

        await RefusedAsync(IntegrationErrorId.EdgeUnreachable, edge.AbsoluteUri, "firewall", Options with { EdgeEndpoint = edge });
    }

    [Fact]
    public async Task A_token_endpoint_that_does_not_answer_is_named()
    {
        var tokens = Closed("/token");

        await RefusedAsync(
            IntegrationErrorId.AuthEndpointUnreachable, tokens.AbsoluteUri, "firewall", Options with { AuthEndpoint = tokens });
    }

    [Fact]
    public async Task A_token_endpoint_that_is_none_is_named()
    {
        // It answers 403, which is no word of the client.
        var elsewhere = new Uri(Options.AuthEndpoint!, "/auth/realms/other");

        await RefusedAsync(
            IntegrationErrorId.AuthEndpointUnreachable, elsewhere.AbsoluteUri, "openid-connect/token",
            Options with { AuthEndpoint = elsewhere });
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    [InlineData(400)]
    public async Task A_retention_that_CloudWatch_does_not_offer_is_named(int days) =>
        await RefusedAsync(
            IntegrationErrorId.OptionInvalid, $"LogRetentionDays {days}", "365", Options with { LogRetentionDays = days });

    [Theory]
    [InlineData("Cequence Apigw")]
    [InlineData("9lives")]
    [InlineData("under_score")]
    [InlineData("")]
    public async Task A_name_that_can_not_name_a_StackSet_is_shown(string name) =>
        await RefusedAsync(
            IntegrationErrorId.OptionInvalid, $"'{name}'", "letters, digits and hyphens", Options with { IntegrationName = name });

    [Fact]
    public async Task Several_faults_are_told_at_once()
    {
        var error = await RefusedAsync(
            IntegrationErrorId.PreflightFailed, "us-east-9", "Region codes",
            Options with { Regions = ["us-east-9"], OrganizationalUnitIds = ["ou-cq01-nosuchou"] });

        Assert.Equal(
            [IntegrationErrorId.OrganizationalUnitNotFound, IntegrationErrorId.RegionNotFound],
            error.Failures.Select(each => each.ErrorId).Order());
    }

    [Fact]
    public async Task A_member_account_is_told_which_account_manages_the_organization()
    {
        var member = Rehearsal.As(Rehearsal.SessionOf($"arn:aws:iam::200000000001:role/{RoleStore.OrganizationAccess}"));

        await RefusedAsync(IntegrationErrorId.NotManagementAccount, "200000000001", "111111111111", Options, member);
    }

    [Theory]
    [InlineData("cloudformation:ActivateOrganizationsAccess")]
    [InlineData("organizations:EnableAWSServiceAccess")]
    public async Task Without_trusted_access_the_right_to_grant_it_is_named(string missing)
    {
        await RefusedAsync(IntegrationErrorId.TrustedAccessDenied, missing, "activate it", Options, AsOperatorWithout(missing));
    }

    [Fact]
    public async Task An_account_without_organization_is_named()
    {
        await using var alone = await Rehearsal.StartAsync(new SandboxOptions { Accounts = 1, HasOrganization = false });

        var error = await Assert.ThrowsAsync<IntegrationException>(alone.EnableAsync);

        Assert.Equal(IntegrationErrorId.OrganizationNotFound, error.ErrorId);
        Assert.Contains("111111111111", error.Message, StringComparison.Ordinal);
        Assert.Contains("management account", error.Remedy, StringComparison.Ordinal);
        Assert.Empty(alone.Calls.New());
    }

    private async Task<IntegrationException> RefusedAsync(
        string errorId, string named, string wayOut, IntegrationOptions options, Integration? integration = null)
    {
        Rehearsal.Calls.New();

        var error = await Assert.ThrowsAsync<IntegrationException>(() => (integration ?? Rehearsal.Integration).EnableAsync(options));

        Assert.Equal(errorId, error.ErrorId);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Contains(wayOut, error.Remedy, StringComparison.Ordinal);
        // Activating takes two permissions; with the first one alone it changes nothing.
        Assert.All(Rehearsal.Calls.New(), call => Assert.Equal("cloudformation:ActivateOrganizationsAccess *", call));
        Assert.False(Rehearsal.Local.Organization.StackSetsTrusted);
        Assert.Empty(Rehearsal.ChangedSettings);
        return error;
    }

    /// <summary>An operator of the management account, who may do everything but one thing.</summary>
    private Integration AsOperatorWithout(string action)
    {
        var statement = $$"""{ "Effect": "Allow", "NotAction": "{{action}}", "Resource": "*" }""";
        var role = CustomerRole.Of("111111111111", $"operator-without-{action.Replace(':', '-')}", statement);
        Rehearsal.Get<RoleStore>().Add(role);
        return Rehearsal.As(Rehearsal.SessionOf(role.Arn.ToString()));
    }

    /// <summary>An address at which nobody listens.</summary>
    private static Uri Closed(string path)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}{path}");
    }

    /// <summary>One organization for all: nobody changes it.</summary>
    public sealed class Organization : IAsyncLifetime
    {
        private Rehearsal? _rehearsal;

        internal Rehearsal Rehearsal => _rehearsal!;

        public async Task InitializeAsync() => _rehearsal = await Rehearsal.StartAsync();

        public async Task DisposeAsync() => await Rehearsal.DisposeAsync();
    }
}
