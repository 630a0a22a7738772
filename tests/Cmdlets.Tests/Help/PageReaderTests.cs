using CequenceApigw.Help.Pages;

namespace CequenceApigw.Cmdlets.Tests.Help;

/// <summary>A page of docs/cmdlets as the build reads it.</summary>
public sealed class PageReaderTests
{
    private static readonly HelpPage Page = PageReader.Read("Get-CqApiGwThing.md", """
        # Get-CqApiGwThing

        Shows `things` of an [account](elsewhere.md), one
        after the other.

        More about **them**.

        ## Description

        Even more.

        ## Examples

        ### Yesterday's

        ```powershell
        Get-CqApiGwThing |
            Sort-Object Name
        ```

        They come sorted.

        ## Parameters

        ### -Name

        The thing's name:
        - one
        - two

        | value | means |
        |---|---|
        | `a` | the *first* |

        ### -Since

        When.

        ## Syntax

        ```powershell
        Get-CqApiGwThing [-Name <string>]
        ```

        ## Outputs

        `Thing`: one a row.

        ## Errors

        `ThingNotFound`: there is none.
        """);

    [Fact]
    public void The_first_paragraph_is_the_synopsis_and_the_rest_the_description()
    {
        Assert.Equal("Get-CqApiGwThing", Page.Name);
        Assert.Equal("Shows things of an account, one after the other.", Page.Synopsis);
        Assert.Equal(["More about them.", "Even more."], Page.Description);
    }

    [Fact]
    public void An_example_has_a_title_code_as_it_stands_and_remarks()
    {
        var example = Assert.Single(Page.Examples);

        Assert.Equal("Yesterday's", example.Title);
        Assert.Equal("Get-CqApiGwThing |\n    Sort-Object Name", example.Code);
        Assert.Equal(["They come sorted."], example.Remarks);
    }

    [Fact]
    public void Lists_and_tables_become_lines()
    {
        Assert.Equal(["Name", "Since"], Page.Parameters.Keys);
        Assert.Equal(["The thing's name:", "- one", "- two", "- a: the first"], Page.Parameters["Name"]);
    }

    [Fact]
    public void Other_sections_are_notes_with_their_titles()
    {
        Assert.Equal(["Thing: one a row."], Page.Outputs);
        Assert.Equal(["Errors", "ThingNotFound: there is none."], Page.Notes);
    }
}
