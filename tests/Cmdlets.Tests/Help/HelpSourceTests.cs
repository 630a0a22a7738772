using CequenceApigw.Help.Commands;
using CequenceApigw.Help.Maml;
using CequenceApigw.Help.Pages;

namespace CequenceApigw.Cmdlets.Tests.Help;

/// <summary>Pages and cmdlets must agree, or the build ends.</summary>
public sealed class HelpSourceTests
{
    private const string Whole = """
        # Get-CqApiGwThing

        Shows things.

        ## Examples

        ### All

        ```powershell
        Get-CqApiGwThing
        ```

        ## Parameters

        ### -Since

        When.

        ## Outputs

        Things, one a row.
        """;

    private static readonly Command Thing = new("Get", "CqApiGwThing", [Parameter("Since"), Parameter("Region")], [""], ["Thing"]);

    private static readonly HelpPage Common = PageReader.Read(HelpSource.CommonPage, """
        # Common parameters

        ## Parameters

        ### -Region

        Where.

        ### -Other

        Of other cmdlets.
        """);

    [Fact]
    public void Common_parameters_are_those_of_each_cmdlet_that_has_them()
    {
        var help = Assert.Single(Join(Whole));

        Assert.Equal(["When."], help.Parameters["Since"]);
        Assert.Equal(["Where."], help.Parameters["Region"]);
    }

    [Fact]
    public void A_page_may_refer_to_anothers_parameters()
    {
        var page = Whole.ReplaceLineEndings("\n").Replace("### -Since\n\nWhen.", "As [those](Other.md).", StringComparison.Ordinal);
        var other = PageReader.Read("docs/Other.md", "# Get-CqApiGwOther\n\n## Parameters\n\n### -Since\n\nFrom when on.");

        var exception = Assert.Throws<HelpException>(() => HelpSource.Join("docs", [Common, other, PageReader.Read("Get-CqApiGwThing.md", page)], [Thing]));

        Assert.Equal(["There is no cmdlet Get-CqApiGwOther."], exception.Faults.Select(fault => fault.Message));
    }

    [Theory]
    [InlineData("### -Since", "### -Until", "Parameter -Since has no text under '### -Since'.", "Get-CqApiGwThing has no parameter -Until.")]
    [InlineData("When.", "", "Parameter -Since has no text under '### -Since'.")]
    [InlineData("Shows things.", "", "There is no synopsis: the paragraph under the title.")]
    [InlineData("```powershell\nGet-CqApiGwThing\n```", "", "There is no example: a heading and a code block under 'Examples'.")]
    [InlineData("Things, one", "Some, one", "Section 'Outputs' doesn't name Thing.")]
    [InlineData("# Get-CqApiGwThing", "# Get-CqApiGwThink", "Get-CqApiGwThing has no page Get-CqApiGwThing.md.", "There is no cmdlet Get-CqApiGwThink.")]
    public void What_one_side_lacks_is_a_fault(string text, string instead, params string[] faults)
    {
        var exception = Assert.Throws<HelpException>(() => Join(Whole.ReplaceLineEndings("\n").Replace(text, instead, StringComparison.Ordinal)));

        Assert.Equal(faults, exception.Faults.Select(fault => fault.Message));
    }

    private static IReadOnlyList<CommandHelp> Join(string page) =>
        HelpSource.Join("docs", [Common, PageReader.Read("Get-CqApiGwThing.md", page)], [Thing]);

    private static CommandParameter Parameter(string name) => new()
    {
        ParameterSet = null, Name = name, Type = "String", Aliases = [], Values = [], IsMandatory = false, Position = null, PipelineInput = "False",
    };
}
