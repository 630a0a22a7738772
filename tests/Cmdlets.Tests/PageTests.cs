using System.Reflection;
using System.Text.RegularExpressions;
using CequenceApigw.Engine;
using static CequenceApigw.Cmdlets.Tests.CmdletMetadata;

namespace CequenceApigw.Cmdlets.Tests;

/// <summary>The pages of docs/cmdlets have one form, and name errors that there are. Parameters without a text end the build already.</summary>
public sealed partial class PageTests
{
    // Of cmdlets that have no part of the engine; Export-Csv's own ones are checked in PowerShell (Csv.Tests.ps1).
    private static readonly string[] OtherErrorIds = ["LogNotReadable", "NoClobber", "FileOpenFailure", "CannotAppendCsvWithMismatchedPropertyNames"];

    private static readonly string Docs = Path.Combine(
        typeof(PageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ModuleFolder").Value!, "../../../docs/cmdlets");

    public static TheoryData<Type> Cmdlets => [.. Types];

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Sections_stand_in_their_order(Type cmdlet)
    {
        var headings = Heading().Matches(Page(cmdlet)).Select(match => match.Groups[1].Value.TrimEnd());

        Assert.Equal([$"# {Name(cmdlet)}", "## Syntax", "## Description", "## Parameters", "## Examples", "## Outputs", "## Errors"], headings);
        Assert.Matches(@"## Examples\s+### .+\s+```powershell\s", Page(cmdlet));
    }

    [Fact]
    public void Every_cmdlet_is_listed()
    {
        var readme = File.ReadAllText(Path.Combine(Docs, "README.md"));

        Assert.All(Types, cmdlet => Assert.Contains($"[{Name(cmdlet)}]({Name(cmdlet)}.md)", readme));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Every_error_id_exists(Type cmdlet)
    {
        var known = typeof(IntegrationErrorId).GetFields().Select(field => field.Name).Concat(OtherErrorIds).ToHashSet();
        var page = Page(cmdlet);
        var told = ErrorId().Matches(page[page.IndexOf("## Errors", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(told);
        Assert.All(told, id => Assert.Contains(id, known));
    }

    private static string Page(Type cmdlet) => File.ReadAllText(Path.Combine(Docs, $"{Name(cmdlet)}.md"));

    [GeneratedRegex("^(##? [^#].*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"`([A-Z][A-Za-z]+)`(?=[^|]*\|[^|]*\|)")]
    private static partial Regex ErrorId();
}
