using System.Globalization;
using System.Xml.Linq;
using CequenceApigw.Help.Commands;
using static CequenceApigw.Help.Maml.MamlNames;

namespace CequenceApigw.Help.Maml;

/// <summary>The parameters of a cmdlet: by set, for the syntax, and all of them with their texts.</summary>
internal static class MamlParameters
{
    public static XElement Syntax(CommandHelp help) => new(
        CommandName + "syntax",
        help.Command.ParameterSets.Select(set => new XElement(
            CommandName + "syntaxItem",
            new XElement(MamlName + "name", help.Command.Name),
            help.Command.Of(set).Select(parameter => Parameter(parameter, help)))));

    public static XElement All(CommandHelp help) =>
        new(CommandName + "parameters", help.Command.DistinctParameters.Select(parameter => Parameter(parameter, help)));

    private static XElement Parameter(CommandParameter parameter, CommandHelp help)
    {
        var element = new XElement(
            CommandName + "parameter",
            new XAttribute("required", parameter.IsMandatory),
            new XAttribute("variableLength", parameter.Type.EndsWith("[]", StringComparison.Ordinal)),
            new XAttribute("globbing", false),
            new XAttribute("pipelineInput", parameter.PipelineInput),
            new XAttribute("position", parameter.Position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
            new XAttribute("aliases", parameter.Aliases is [] ? "none" : string.Join(", ", parameter.Aliases)),
            new XElement(MamlName + "name", parameter.Name),
            Description(help.Parameters[parameter.Name]));
        if (parameter.Values is [_, ..])
        {
            element.Add(new XElement(
                CommandName + "parameterValueGroup",
                parameter.Values.Select(value => new XElement(CommandName + "parameterValue", new XAttribute("required", false), new XAttribute("variableLength", false), value))));
        }
        // A switch takes none in the syntax.
        if (!parameter.IsSwitch)
            element.Add(new XElement(CommandName + "parameterValue", new XAttribute("required", true), new XAttribute("variableLength", false), parameter.Type));
        element.Add(new XElement(Dev + "type", new XElement(MamlName + "name", parameter.Type)));
        return element;
    }
}
