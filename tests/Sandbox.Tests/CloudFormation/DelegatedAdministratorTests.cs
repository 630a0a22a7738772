using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

/// <summary>Who sees which StackSets: a delegated administrator asks as such, the management account as itself.</summary>
public sealed class DelegatedAdministratorTests : IAsyncDisposable
{
    private static readonly string Delegated = StackSetsUnderTest.Member(1);
    private static readonly (string, string) AsDelegated = ("CallAs", "DELEGATED_ADMIN");
    private readonly StackSetsUnderTest _cloudFormation = new();

    public DelegatedAdministratorTests() =>
        _cloudFormation.Organization.DelegatedAdministrators[(Delegated, OrganizationModel.StackSets)] = DateTimeOffset.UnixEpoch;

    public async ValueTask DisposeAsync() => await _cloudFormation.DisposeAsync();

    [Fact]
    public async Task What_it_makes_is_the_management_accounts()
    {
        await CreateAsync(Delegated, AsDelegated);

        Assert.Equal(_cloudFormation.Organization.Management.Id, _cloudFormation.Set.AccountId);
        Assert.NotNull(await _cloudFormation.CallAsync("DescribeStackSet", ("StackSetName", "set")));
        Assert.NotNull(await _cloudFormation.CallAsync(Delegated, "DescribeStackSet", ("StackSetName", "set"), AsDelegated));
    }

    [Fact]
    public async Task As_itself_it_sees_no_service_managed_StackSet()
    {
        await CreateAsync(Delegated, AsDelegated);

        await RefusedAsync("StackSetNotFoundException", "set", Delegated, "DescribeStackSet", ("StackSetName", "set"));
        await RefusedAsync("StackSetNotFoundException", "set", Delegated, "ListStackInstances", ("StackSetName", "set"));
        var listed = await _cloudFormation.CallAsync(Delegated, "ListStackSets");
        Assert.Empty(listed.Element("Summaries")!.Elements());
        // AWS deletes without a word what isn't there.
        await _cloudFormation.CallAsync(Delegated, "DeleteStackSet", ("StackSetName", "set"));
        Assert.False(_cloudFormation.Set.IsDeleted);
    }

    [Fact]
    public async Task As_itself_it_makes_none() => await RefusedAsync(
        "ValidationError", "You must be the management account or delegated admin account",
        Delegated, "CreateStackSet", ("StackSetName", "set"), ("TemplateBody", StackSetsUnderTest.Template), ("PermissionModel", "SERVICE_MANAGED"));

    [Theory]
    [InlineData("111111111111")]
    [InlineData("200000000002")]
    public async Task Nobody_else_is_one_not_even_the_management_account(string account) => await RefusedAsync(
        "ValidationError", "Account used is not a delegated administrator",
        account, "CreateStackSet", ("StackSetName", "set"), ("TemplateBody", StackSetsUnderTest.Template), ("PermissionModel", "SERVICE_MANAGED"), AsDelegated);

    [Fact]
    public async Task It_deploys_to_the_members_itself_among_them()
    {
        await CreateAsync(Delegated, AsDelegated);

        var started = await _cloudFormation.CallAsync(
            Delegated, "CreateStackInstances", ("StackSetName", "set"), AsDelegated,
            ("DeploymentTargets.OrganizationalUnitIds.member.1", _cloudFormation.Organization.Workloads.Id), ("Regions.member.1", "us-east-1"));
        await _cloudFormation.Set.FindOperation(started.Element("OperationId")!.Value)!.Settled;

        Assert.Contains(Delegated, _cloudFormation.Stacks.Select(stack => stack.AccountId));
        Assert.Equal(3, _cloudFormation.Stacks.Count);
    }

    [Fact]
    public async Task It_may_ask_for_trusted_access_and_not_give_it()
    {
        var access = await _cloudFormation.CallAsync(Delegated, "DescribeOrganizationsAccess", AsDelegated);

        Assert.Equal("ENABLED", access.Element("Status")!.Value);
        await RefusedAsync("ValidationError", "You must be the management account", Delegated, "ActivateOrganizationsAccess");
    }

    [Fact]
    public async Task An_unknown_way_to_ask_is_refused() => await RefusedAsync(
        "ValidationError", "[DELEGATED_ADMIN, SELF]", Delegated, "DescribeStackSet", ("StackSetName", "set"), ("CallAs", "OTHER"));

    private Task CreateAsync(string account, params (string, string)[] more) => _cloudFormation.CallAsync(
        account, "CreateStackSet",
        [("StackSetName", "set"), ("TemplateBody", StackSetsUnderTest.Template), ("PermissionModel", "SERVICE_MANAGED"), .. more]);

    private async Task RefusedAsync(string code, string message, string account, string action, params (string, string)[] members)
    {
        var refused = await Assert.ThrowsAsync<AwsException>(() => _cloudFormation.CallAsync(account, action, members));
        Assert.Equal(code, refused.Code);
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }
}
