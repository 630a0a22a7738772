using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CequenceApigw.Help.Pages;

/// <summary>Reads a page of docs/cmdlets. Its form is described in docs/cmdlets/README.md.</summary>
internal static class PageReader
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static HelpPage Read(string file, string text)
    {
        var sections = Split(Markdig.Markdown.Parse(text, Markdown), level: 2);
        var opening = Split(sections[0].Blocks, level: 1).Last();
        var introduction = PageText.Of(opening.Blocks);
        return new HelpPage
        {
            File = file,
            Name = opening.Title,
            Synopsis = introduction.FirstOrDefault() ?? "",
            Description = [.. introduction.Skip(1), .. Section(sections, "Description")],
            Examples = [.. Topics(sections, "Examples").Select(Example)],
            Parameters = Topics(sections, "Parameters").ToDictionary(topic => topic.Title.TrimStart('-'), Texts, StringComparer.OrdinalIgnoreCase),
            ParametersOf = [.. sections.Where(section => section.Title == "Parameters").SelectMany(section => Split(section.Blocks, level: 3)[0].Blocks)
                .OfType<LeafBlock>().SelectMany(block => block.Inline?.Descendants<LinkInline>() ?? []).Select(link => (link.Url ?? "").Split('#')[0])],
            Outputs = [.. Section(sections, "Outputs")],
            Notes = [.. sections.Skip(1).Where(section => !IsOwn(section.Title)).SelectMany(section => Texts(section).Prepend(section.Title))],
        };
    }

    private static bool IsOwn(string title) => title is "Syntax" or "Description" or "Examples" or "Parameters" or "Outputs";

    private static IEnumerable<string> Section(List<PageSection> sections, string title) =>
        sections.Where(section => section.Title == title).SelectMany(Texts);

    private static IReadOnlyList<string> Texts(PageSection section) => PageText.Of(section.Blocks);

    private static IEnumerable<PageSection> Topics(List<PageSection> sections, string title) =>
        sections.Where(section => section.Title == title).SelectMany(section => Split(section.Blocks, level: 3).Skip(1));

    private static HelpExample Example(PageSection topic)
    {
        var code = topic.Blocks.OfType<FencedCodeBlock>().ToList();
        return new HelpExample(topic.Title, string.Join("\n\n", code.Select(PageText.Code)), PageText.Of(topic.Blocks.Except(code)));
    }

    // The first one is what stands before the first heading.
    private static List<PageSection> Split(IEnumerable<Block> blocks, int level)
    {
        var sections = new List<PageSection> { new("", []) };
        foreach (var block in blocks)
        {
            if (block is HeadingBlock heading && heading.Level == level)
                sections.Add(new PageSection(PageText.Of(heading.Inline), []));
            else
                sections[^1].Blocks.Add(block);
        }
        return sections;
    }

    private sealed record PageSection(string Title, List<Block> Blocks);
}
