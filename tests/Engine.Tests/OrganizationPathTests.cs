using System.Text.RegularExpressions;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Administration;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>Whose accounts the secret, its key and the buckets are shared with.</summary>
public sealed partial class OrganizationPathTests : IDisposable
{
    private const string Apps = $"{OrganizationId}/*/{FakeAws.Apps}/*";
    private const string Data = $"{OrganizationId}/*/{FakeAws.Data}/*";
    private const string OrganizationId = "o-exampleorg1";
    private const string TooMany = $"{OrganizationId}/*";

    private readonly Rehearsal _rehearsal = new();

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Theory]
    [InlineData($"{FakeAws.Data},{FakeAws.Apps}", "", $"{Apps},{Data}")]
    [InlineData(FakeAws.Root, "", $"{OrganizationId}/{FakeAws.Root}/*")]
    [InlineData($"{FakeAws.Root},{FakeAws.Apps}", "", $"{OrganizationId}/{FakeAws.Root}/*")]
    [InlineData("", "444444444444", $"{OrganizationId}/{FakeAws.Root}/*")]
    [InlineData(FakeAws.Data, "444444444444", Data)]
    public async Task Accounts_of_the_target_units_read_in_every_Region(string units, string accounts, string paths)
    {
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = Names(units), AccountIds = Names(accounts) };

        var summary = await _rehearsal.EnableAsync();

        Assert.Equal([paths, paths], Paths);
        Assert.All(paths.Split(','), path => Assert.Matches(Pattern, path));
        Assert.DoesNotContain(summary.Warnings, warning => warning.Contains("too many", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_account_alone_shares_with_nobody()
    {
        _rehearsal.Options = _rehearsal.Options with { HasOrganization = false, OrganizationalUnitIds = [] };

        await _rehearsal.EnableAsync();

        Assert.Equal(["", ""], Paths);
        Assert.Matches(Pattern, "");
    }

    [Fact]
    public async Task The_order_of_units_is_no_change()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Data, FakeAws.Apps] };

        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    [Fact]
    public async Task An_integration_of_an_earlier_release_gets_them_by_the_next_run()
    {
        await _rehearsal.EnableAsync();
        foreach (var stack in Stacks)
            stack.Parameters!.RemoveAll(parameter => parameter.ParameterKey == OrganizationPaths.Parameter);

        var plan = await _rehearsal.PlanAsync();
        await _rehearsal.EnableAsync();

        Assert.All(
            plan.Changes.Where(change => change.Kind == PlannedKind.AdministrationStack),
            row => Assert.Equal((PlannedAction.Update, "TargetOrgPaths changed"), (row.Action, row.Why)));
        Assert.Equal([$"{Apps},{Data}", $"{Apps},{Data}"], Paths);
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    [Fact]
    public async Task A_new_unit_may_read_before_its_stacks_are_made_and_a_former_one_until_its_stacks_are_gone()
    {
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps] };
        await _rehearsal.EnableAsync();
        List<string> meanwhile = [];
        Aws.OnRequest = request => meanwhile.AddRange(request is CreateStackInstancesRequest or DeleteStackInstancesRequest ? Paths : []);
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Data] };

        await _rehearsal.EnableAsync();

        Assert.Equal(4, meanwhile.Count);
        Assert.All(meanwhile, paths => Assert.Equal($"{Apps},{Data}", paths));
        Assert.Equal([Data, Data], Paths);
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    [Fact]
    public async Task A_former_unit_reads_on_until_a_run_in_which_all_its_stacks_go()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps] };
        Aws.StackSet!.Failing["444444444444"] = "no rights";

        await _rehearsal.EnableAsync();
        Assert.Equal([$"{Apps},{Data}", $"{Apps},{Data}"], Paths);

        Aws.StackSet.Failing.Clear();
        await _rehearsal.EnableAsync();
        Assert.Equal([Apps, Apps], Paths);
    }

    [Fact]
    public async Task A_former_unit_reads_on_where_the_canary_stops_the_run()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Release("1.3.0");
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps], Canary = "333333333333" };
        Aws.StackSet!.Failing["333333333333"] = "Rate exceeded";

        Assert.True((await _rehearsal.EnableAsync()).StoppedAtCanary);

        Assert.Equal([$"{Apps},{Data}", $"{Apps},{Data}"], Paths);
    }

    [Fact]
    public async Task Units_beyond_a_parameters_size_are_the_whole_organization_with_a_warning()
    {
        List<string> units = [.. Enumerable.Range(0, 120).Select(number => $"ou-abcd-team{number:d4}")];
        foreach (var unit in units)
            (Aws.Parents[unit], Aws.AccountsOf[unit]) = (FakeAws.Root, []);
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps, .. units] };

        var summary = await _rehearsal.EnableAsync();

        Assert.Equal([TooMany, TooMany], Paths);
        Assert.Matches(Pattern, TooMany);
        Assert.Contains("121 units are too many", Assert.Single(summary.Warnings, warning => warning.Contains("too many", StringComparison.Ordinal)));
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    private static string Pattern => PatternLine().Match(Rehearsal.Template("administration.yaml")).Groups[1].Value;

    private IEnumerable<Stack> Stacks =>
        new[] { "us-east-1", "eu-west-1" }.Select(region => Aws.CloudFormationFake(region).Stacks["CequenceApigw-administration"]);

    private IEnumerable<string> Paths => Stacks.Select(stack =>
        stack.Parameters!.Single(parameter => parameter.ParameterKey == OrganizationPaths.Parameter).ParameterValue!);

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^  TargetOrgPaths:\n(?:    .*\n)*?    AllowedPattern: (.+)$", RegexOptions.Multiline)]
    private static partial Regex PatternLine();
}
