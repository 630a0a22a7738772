namespace CequenceApigw.Help.Pages;

/// <summary>A page of docs/cmdlets, section by section; texts are paragraphs without markup.</summary>
internal sealed record HelpPage
{
    /// <summary>Path of the file.</summary>
    public required string File { get; init; }

    /// <summary>The page's title: the cmdlet's name.</summary>
    public required string Name { get; init; }

    /// <summary>The first paragraph.</summary>
    public required string Synopsis { get; init; }

    /// <summary>What follows it up to the first section, and section "Description".</summary>
    public required IReadOnlyList<string> Description { get; init; }

    /// <summary>Section "Examples": a heading, a code block and remarks each.</summary>
    public required IReadOnlyList<HelpExample> Examples { get; init; }

    /// <summary>Section "Parameters": by name, without the hyphen.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Parameters { get; init; }

    /// <summary>File names of the pages that "Parameters" refers to before its first heading: theirs are this cmdlet's, too.</summary>
    public required IReadOnlyList<string> ParametersOf { get; init; }

    /// <summary>Section "Outputs": it names every type.</summary>
    public required IReadOnlyList<string> Outputs { get; init; }

    /// <summary>The other sections, titles included, but for "Syntax": the assembly knows better.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
