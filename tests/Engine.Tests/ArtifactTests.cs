using System.Text;
using System.Text.RegularExpressions;

namespace CequenceApigw.Engine.Tests;

public sealed partial class ArtifactTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData("administration.yaml")]
    [InlineData("account.yaml")]
    public void Templates_fit_into_a_request(string template) =>
        Assert.InRange(Encoding.UTF8.GetByteCount(Rehearsal.Template(template)), 1, 51_200);

    [Fact]
    public async Task The_parameters_sent_are_those_of_the_templates()
    {
        using var rehearsal = new Rehearsal();
        await rehearsal.EnableAsync();

        Assert.Equal(
            Parameters("account.yaml"),
            rehearsal.Aws.StackSet!.Description.Parameters!.Select(parameter => parameter.ParameterKey).Order());
        Assert.Equal(
            Parameters("administration.yaml"),
            rehearsal.Aws.CloudFormationFake("us-east-1").Stacks.Values.Single().Parameters!.Select(parameter => parameter.ParameterKey).Order());
    }

    [Fact]
    public void A_directory_is_read()
    {
        Directory.CreateDirectory(Path.Combine(_directory, "templates"));
        File.WriteAllText(Path.Combine(_directory, "templates", "account.yaml"), "account");
        File.WriteAllText(Path.Combine(_directory, "templates", "administration.yaml"), "administration");
        File.WriteAllText(Path.Combine(_directory, "cequence-apigw-function.zip"), "zip");

        var artifact = IntegrationArtifact.FromDirectory(_directory);

        Assert.Equal(("account", "administration"), (artifact.AccountTemplate, artifact.AdministrationTemplate));
        Assert.Equal("zip", File.ReadAllText(artifact.FunctionZipPath));
        Assert.Matches("^\\d+\\.\\d+\\.\\d+$", artifact.Version);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var failure = Assert.Throws<IntegrationException>(() => IntegrationArtifact.FromDirectory(_directory));

        Assert.Equal(IntegrationErrorId.ArtifactNotFound, failure.ErrorId);
        Assert.Contains("cequence-apigw-function.zip", failure.Message);
    }

    private static IEnumerable<string> Parameters(string template)
    {
        var section = Section().Match(Rehearsal.Template(template)).Groups[1].Value;
        return Name().Matches(section).Select(name => name.Groups[1].Value).Order();
    }

    [GeneratedRegex("^Parameters:\\n(.*?)^\\S", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex("^  (\\w+):$", RegexOptions.Multiline)]
    private static partial Regex Name();
}
