using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets.Tests;

/// <summary>The pages of docs/cmdlets against the cmdlets: one form, each parameter with its heading, no heading without a parameter.</summary>
public sealed partial class PageTests
{
    private static readonly string Docs = Path.Combine(
        typeof(PageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ModuleFolder").Value!, "../../../docs/cmdlets");

    private static readonly List<Type> Types =
        [.. typeof(IntegrationCommand).Assembly.GetExportedTypes().Where(type => Declared<CmdletAttribute>(type) is not null)];

    public static TheoryData<Type> Cmdlets => [.. Types];

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Sections_stand_in_their_order(Type cmdlet)
    {
        var headings = Heading().Matches(Page(cmdlet)).Select(match => match.Groups[1].Value.TrimEnd());

        Assert.Equal([$"# {Name(cmdlet)}", "## Syntax", "## Description", "## Parameters", "## Examples", "## Outputs", "## Errors"], headings);
        Assert.Matches(@"## Examples\s+### .+\s+```powershell\s", Page(cmdlet));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Each_parameter_has_its_heading(Type cmdlet)
    {
        // Its parameters are those of enabling.
        if (cmdlet == typeof(TestIntegrationCommand))
            return;
        var described = ParameterHeading().Matches(Page(cmdlet)).Select(match => match.Groups[1].Value).Where(name => name != "IntegrationName").ToList();
        var parameters = Parameters(cmdlet).Where(property => property.DeclaringType != typeof(IntegrationCommand)).Select(property => property.Name);

        Assert.Equal(parameters.Concat(Common(cmdlet)).Order(), described.Order());
    }

    [Fact]
    public void Parameters_of_every_cmdlet_are_described_once()
    {
        var readme = File.ReadAllText(Path.Combine(Docs, "README.md"));

        Assert.All(Parameters(typeof(GetRolloutCommand)).Where(property => property.DeclaringType == typeof(IntegrationCommand)), parameter =>
            Assert.Contains($"`-{parameter.Name}`", readme));
        Assert.All(Types, cmdlet => Assert.Contains($"[{Name(cmdlet)}]({Name(cmdlet)}.md)", readme));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Every_error_id_exists(Type cmdlet)
    {
        var known = typeof(IntegrationErrorId).GetFields().Select(field => field.Name).Append("LogNotReadable").ToHashSet();
        var page = Page(cmdlet);
        var told = ErrorId().Matches(page[page.IndexOf("## Errors", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(told);
        Assert.All(told, id => Assert.Contains(id, known));
    }

    private static string Page(Type cmdlet) => File.ReadAllText(Path.Combine(Docs, $"{Name(cmdlet)}.md"));

    private static IEnumerable<string> Common(Type cmdlet) =>
        Declared<CmdletAttribute>(cmdlet)!.NamedArguments.Any(argument => argument is { MemberName: "SupportsShouldProcess", TypedValue.Value: true })
            ? ["WhatIf", "Confirm"]
            : [];

    private static IEnumerable<PropertyInfo> Parameters(Type cmdlet) => cmdlet.GetProperties().Where(property => Declared<ParameterAttribute>(property) is not null);

    private static CustomAttributeData? Declared<T>(MemberInfo member) => member.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType == typeof(T));

    private static string Name(Type cmdlet) => string.Join('-', Declared<CmdletAttribute>(cmdlet)!.ConstructorArguments.Select(argument => argument.Value));

    [GeneratedRegex("^(##? [^#].*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^### -(\w+)\s*$", RegexOptions.Multiline)]
    private static partial Regex ParameterHeading();

    [GeneratedRegex(@"`([A-Z][A-Za-z]+)`(?=[^|]*\|[^|]*\|)")]
    private static partial Regex ErrorId();
}
