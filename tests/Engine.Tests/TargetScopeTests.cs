using System.Text.RegularExpressions;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Administration;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>Whose accounts the secret, its key and the buckets are shared with.</summary>
public sealed partial class TargetScopeTests : IDisposable
{
    private const string Organization = "o-exampleorg1";
    private const string Apps = $"{Organization}/*/{FakeAws.Apps}/*";
    private const string Data = $"{Organization}/*/{FakeAws.Data}/*";
    private const string Root = $"{Organization}/{FakeAws.Root}/*";

    private static readonly IReadOnlyDictionary<string, string> Patterns = PatternLine().Matches(Rehearsal.Template("administration.yaml"))
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    private readonly Rehearsal _rehearsal = new();

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Theory]
    [InlineData($"{FakeAws.Data},{FakeAws.Apps}", "", "", $"{Apps},{Data}", "*")]
    [InlineData(FakeAws.Root, "", "", Root, "*")]
    [InlineData($"{FakeAws.Root},{FakeAws.Apps}", "", "", Root, "*")]
    [InlineData("", "444444444444,222222222222", "", Root, "222222222222,444444444444")]
    [InlineData(FakeAws.Data, "444444444444", "", Data, "444444444444")]
    [InlineData(FakeAws.Root, "", "333333333333", Root, "222222222222,444444444444")]
    [InlineData(FakeAws.Data, "", "444444444444", Data, "")]
    public async Task Target_accounts_read_in_every_Region(string units, string accounts, string excluded, string paths, string readers)
    {
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = Names(units), AccountIds = Names(accounts), ExcludedAccountIds = Names(excluded) };

        var summary = await _rehearsal.EnableAsync();

        AssertScope(paths, readers);
        Assert.DoesNotContain(summary.Warnings, IsAboutScope);
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    [Fact]
    public async Task One_account_alone_shares_with_nobody()
    {
        _rehearsal.Options = _rehearsal.Options with { HasOrganization = false, OrganizationalUnitIds = [] };

        await _rehearsal.EnableAsync();

        AssertScope("", "*");
    }

    [Fact]
    public async Task The_order_of_units_is_no_change()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Data, FakeAws.Apps] };

        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    [Fact]
    public async Task An_integration_of_an_earlier_release_gets_it_by_the_next_run()
    {
        await _rehearsal.EnableAsync();
        foreach (var stack in Stacks)
            stack.Parameters!.RemoveAll(parameter => parameter.ParameterKey is TargetScope.OrganizationPaths or TargetScope.AccountIds);

        var plan = await _rehearsal.PlanAsync();
        await _rehearsal.EnableAsync();

        Assert.All(
            plan.Changes.Where(change => change.Kind == PlannedKind.AdministrationStack),
            row => Assert.Equal((PlannedAction.Update, "TargetOrgPaths, TargetAccountIds changed"), (row.Action, row.Why)));
        AssertScope($"{Apps},{Data}", "*");
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    [Fact]
    public async Task A_new_unit_may_read_before_its_stacks_are_made_and_a_former_one_until_its_stacks_are_gone()
    {
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps] };
        await _rehearsal.EnableAsync();
        List<string> meanwhile = [];
        Aws.OnRequest = request => meanwhile.AddRange(
            request is CreateStackInstancesRequest or DeleteStackInstancesRequest ? Values(TargetScope.OrganizationPaths) : []);
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Data] };

        await _rehearsal.EnableAsync();

        Assert.Equal(4, meanwhile.Count);
        Assert.All(meanwhile, paths => Assert.Equal($"{Apps},{Data}", paths));
        AssertScope(Data, "*");
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    [Fact]
    public async Task A_former_account_reads_on_until_a_run_in_which_all_its_stacks_go()
    {
        _rehearsal.Options = _rehearsal.Options with { AccountIds = ["222222222222", "444444444444"] };
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { AccountIds = ["222222222222", "333333333333"] };
        Aws.StackSet!.Failing["444444444444"] = "no rights";

        await _rehearsal.EnableAsync();
        AssertScope($"{Apps},{Data}", "222222222222,333333333333,444444444444");

        Aws.StackSet.Failing.Clear();
        await _rehearsal.EnableAsync();
        AssertScope($"{Apps},{Data}", "222222222222,333333333333");
    }

    [Fact]
    public async Task Whole_units_narrow_to_accounts_after_the_others_stacks_are_gone()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { ExcludedAccountIds = ["333333333333"] };
        List<string> meanwhile = [];
        Aws.OnRequest = request => meanwhile.AddRange(request is DeleteStackInstancesRequest ? Values(TargetScope.AccountIds) : []);

        await _rehearsal.EnableAsync();

        Assert.Equal(["*", "*"], meanwhile);
        AssertScope($"{Apps},{Data}", "222222222222,444444444444");
    }

    [Fact]
    public async Task A_former_unit_reads_on_where_the_canary_stops_the_run()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Release("1.3.0");
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps], Canary = "333333333333" };
        Aws.StackSet!.Failing["333333333333"] = "Rate exceeded";

        Assert.True((await _rehearsal.EnableAsync()).StoppedAtCanary);

        AssertScope($"{Apps},{Data}", "*");
    }

    [Fact]
    public async Task Units_beyond_a_parameters_size_are_the_whole_organization_with_a_warning()
    {
        List<string> units = [.. Enumerable.Range(0, 120).Select(number => $"ou-abcd-team{number:d4}")];
        foreach (var unit in units)
            (Aws.Parents[unit], Aws.AccountsOf[unit]) = (FakeAws.Root, []);
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps, .. units] };

        var summary = await _rehearsal.EnableAsync();

        AssertScope($"{Organization}/*", "*");
        Assert.StartsWith("121 units are too many", Assert.Single(summary.Warnings, IsAboutScope));
    }

    [Fact]
    public async Task Accounts_beyond_a_parameters_size_are_all_of_their_units_with_a_warning()
    {
        Aws.AccountsOf[FakeAws.Data].AddRange(Enumerable.Range(0, 320).Select(number => $"{500000000000 + number}"));
        _rehearsal.Options = _rehearsal.Options with { ExcludedAccountIds = ["333333333333"] };

        var summary = await _rehearsal.EnableAsync();

        AssertScope($"{Apps},{Data}", "*");
        Assert.StartsWith("322 accounts are too many", Assert.Single(summary.Warnings, IsAboutScope));
    }

    private IEnumerable<Stack> Stacks =>
        new[] { "us-east-1", "eu-west-1" }.Select(region => Aws.CloudFormationFake(region).Stacks["CequenceApigw-administration"]);

    private IEnumerable<string> Values(string name) =>
        Stacks.Select(stack => stack.Parameters!.Single(parameter => parameter.ParameterKey == name).ParameterValue!);

    private void AssertScope(string paths, string accounts)
    {
        Assert.Equal([paths, paths], Values(TargetScope.OrganizationPaths));
        Assert.Equal([accounts, accounts], Values(TargetScope.AccountIds));
        Assert.All(paths.Split(','), path => Assert.Matches(Patterns[TargetScope.OrganizationPaths], path));
        Assert.All(accounts.Split(','), account => Assert.Matches(Patterns[TargetScope.AccountIds], account));
    }

    private static bool IsAboutScope(string warning) => warning.Contains("too many", StringComparison.Ordinal);

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^  (\w+):\n(?:    .*\n)*?    AllowedPattern: (.+)$", RegexOptions.Multiline)]
    private static partial Regex PatternLine();
}
