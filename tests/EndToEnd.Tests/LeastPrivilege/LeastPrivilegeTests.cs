using System.Text.Json.Nodes;

namespace CequenceApigw.EndToEnd.Tests.LeastPrivilege;

public sealed class LeastPrivilegeTests
{
    /// <summary>AWS's limit of a managed policy: characters without white space.</summary>
    private const int MaxPolicyLength = 6144;

    [SkippableFact]
    public async Task Everything_asked_for_is_granted_and_everything_granted_is_asked_for()
    {
        Skip.IfNot(Simulation.Exists, Simulation.Missing);
        var record = new AccessRecord();
        using var authorities = new PemFile();
        var scenarios = new Scenarios(record, authorities);
        await Task.WhenAll(scenarios.OrganizationAsync(), scenarios.DelegatedAdministratorAsync(), scenarios.SingleAccountAsync());

        var simulation = await Simulation.OfAsync(record);

        Assert.Empty(simulation.Invalid);
        Assert.Empty(simulation.Disputed);
        Assert.Empty(simulation.Refused);
        Assert.Empty(simulation.Unused);
    }

    [Theory]
    [InlineData("example-user-iam-policy")]
    [InlineData("example-user-iam-policy-delegated-administrator")]
    [InlineData("example-user-iam-policy-own-account")]
    [InlineData("example-user-iam-policy-single-account")]
    public void A_policy_of_the_documentation_fits_into_a_managed_policy(string name) =>
        Assert.InRange(File.ReadAllText(Operator.PathOf(name)).Count(character => !char.IsWhiteSpace(character)), 1, MaxPolicyLength);

    [Fact]
    public void Every_statement_of_the_documentation_is_explained()
    {
        var folder = Path.GetDirectoryName(Operator.PathOf(""))!;
        var explanation = File.ReadAllText(Path.Combine(folder, "README.md"));
        var statements = Directory.GetFiles(folder, "*.json").SelectMany(path => JsonNode.Parse(File.ReadAllText(path))!["Statement"]!.AsArray());

        Assert.All(statements, statement => Assert.Contains((string)statement!["Sid"]!, explanation, StringComparison.Ordinal));
    }
}
