using System.Xml.Linq;
using CequenceApigw.Help.Pages;
using static CequenceApigw.Help.Maml.MamlNames;

namespace CequenceApigw.Help.Maml;

/// <summary>The XML that Get-Help reads for a binary module: MAML, as PowerShell's own help files have it.</summary>
internal static class MamlFile
{
    public static XDocument Of(IEnumerable<CommandHelp> commands) => new(new XElement(
        Shell + "helpItems",
        new XAttribute("schema", "maml"),
        commands.Select(Command)));

    private static XElement Command(CommandHelp help) => new(
        CommandName + "command",
        new XAttribute(XNamespace.Xmlns + "maml", MamlName),
        new XAttribute(XNamespace.Xmlns + "command", CommandName),
        new XAttribute(XNamespace.Xmlns + "dev", Dev),
        new XElement(
            CommandName + "details",
            new XElement(CommandName + "name", help.Command.Name),
            new XElement(CommandName + "verb", help.Command.Verb),
            new XElement(CommandName + "noun", help.Command.Noun),
            Description([help.Page.Synopsis])),
        Description(help.Page.Description),
        MamlParameters.Syntax(help),
        MamlParameters.All(help),
        new XElement(
            CommandName + "returnValues",
            new XElement(
                CommandName + "returnValue",
                new XElement(Dev + "type", new XElement(MamlName + "name", string.Join(", ", help.Command.OutputTypes))),
                Description(help.Page.Outputs))),
        new XElement(MamlName + "alertSet", new XElement(MamlName + "alert", Paragraphs(help.Page.Notes))),
        new XElement(CommandName + "examples", help.Page.Examples.Select(Example)));

    private static XElement Example(HelpExample example, int index) => new(
        CommandName + "example",
        new XElement(MamlName + "title", $"-------- Example {index + 1}: {example.Title} --------"),
        new XElement(Dev + "code", example.Code),
        new XElement(Dev + "remarks", Paragraphs(example.Remarks)));
}
