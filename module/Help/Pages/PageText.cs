using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CequenceApigw.Help.Pages;

/// <summary>Markdown as a console shows it: paragraphs, "- " for list items, a line for a table's row.</summary>
internal static class PageText
{
    public static IReadOnlyList<string> Of(IEnumerable<Block> blocks) => [.. blocks.SelectMany(Paragraphs)];

    public static string Of(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines ?? [])
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                LineBreakInline => " ",
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                AutolinkInline link => link.Url,
                ContainerInline container => Of(container),
                _ => "",
            });
        }
        return text.ToString();
    }

    public static string Code(LeafBlock block) => string.Join('\n', block.Lines.Lines.Take(block.Lines.Count).Select(line => line.ToString())).TrimEnd();

    private static IEnumerable<string> Paragraphs(Block block) => block switch
    {
        HeadingBlock heading => [Of(heading.Inline)],
        ParagraphBlock paragraph => [Of(paragraph.Inline)],
        CodeBlock code => [Code(code)],
        ListBlock list => list.OfType<ListItemBlock>().SelectMany(item => Of(item).Select((line, index) => index == 0 ? $"- {line}" : $"  {line}")),
        // The header row says what the columns are; on a console the rows speak for themselves.
        Table table => table.OfType<TableRow>().Where(row => !row.IsHeader).Select(Row),
        ContainerBlock container => Of(container),
        _ => [],
    };

    private static string Row(TableRow row)
    {
        var cells = row.OfType<TableCell>().Select(cell => string.Join(' ', Of(cell))).ToList();
        return $"- {cells[0]}: {string.Join("; ", cells.Skip(1))}";
    }
}
