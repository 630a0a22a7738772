using System.Text;
using CequenceApigw.Help.Pages;
using Markdig;
using Markdig.Syntax;

namespace CequenceApigw.Help.Maml;

/// <summary>An about page as the text file that <c>Get-Help about_…</c> shows: headings in capitals, 80 columns.</summary>
internal static class AboutTopic
{
    private const int Columns = 80;
    private const string Indentation = "    ";

    public static string Of(string markdown)
    {
        var text = new StringBuilder();
        foreach (var block in Markdown.Parse(markdown, new MarkdownPipelineBuilder().UsePipeTables().Build()))
        {
            if (block is HeadingBlock heading)
                text.AppendLine(PageText.Of(heading.Inline) is var title && heading.Level == 1 ? $"TOPIC\n{Indentation}{title}" : PageText.Of(heading.Inline).ToUpperInvariant());
            else if (block is CodeBlock code)
                text.AppendLine(Indented(PageText.Code(code)));
            else
                text.AppendLine(string.Join(block is ParagraphBlock ? "\n\n" : "\n", PageText.Of([block]).Select(Wrapped)));
            text.AppendLine();
        }
        return text.ToString().TrimEnd() + "\n";
    }

    private static string Indented(string code) => string.Join('\n', code.Split('\n').Select(line => Indentation + line));

    private static string Wrapped(string paragraph)
    {
        var (text, column) = (new StringBuilder(), 0);
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var breaks = column > 0 && column + 1 + word.Length > Columns;
            text.Append(breaks ? $"\n{Indentation}" : column == 0 ? Indentation : " ").Append(word);
            column = breaks || column == 0 ? Indentation.Length + word.Length : column + 1 + word.Length;
        }
        return text.ToString();
    }
}
