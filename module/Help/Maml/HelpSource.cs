using CequenceApigw.Help.Commands;
using CequenceApigw.Help.Pages;

namespace CequenceApigw.Help.Maml;

/// <summary>Brings cmdlets and pages together; nothing may be missing on either side.</summary>
internal static class HelpSource
{
    /// <summary>The page of the parameters that cmdlets share.</summary>
    public const string CommonPage = "common-parameters.md";

    /// <exception cref="HelpException">A cmdlet, parameter, example or output without help, or help about what isn't there.</exception>
    public static IReadOnlyList<CommandHelp> Read(string folder, IReadOnlyList<Command> commands)
    {
        var pages = Directory.GetFiles(folder, "*.md").Where(file => Path.GetFileName(file) != "README.md").Order(StringComparer.Ordinal)
            .Select(file => PageReader.Read(file, File.ReadAllText(file))).ToList();
        return Join(folder, pages, commands);
    }

    internal static IReadOnlyList<CommandHelp> Join(string folder, IReadOnlyList<HelpPage> pages, IReadOnlyList<Command> commands)
    {
        var own = pages.Where(page => Path.GetFileName(page.File) != CommonPage).ToList();
        var joined = commands.Join(own, command => command.Name, page => page.Name, (command, page) => Of(command, page, pages)).ToList();

        List<HelpFault> faults = [
            .. commands.Where(command => own.All(page => page.Name != command.Name))
                .Select(command => new HelpFault(folder, $"{command.Name} has no page {command.Name}.md.")),
            .. own.Where(page => commands.All(command => command.Name != page.Name))
                .Select(page => new HelpFault(page.File, $"There is no cmdlet {page.Name}.")),
            .. joined.SelectMany(Faults)];
        return faults is [] ? joined : throw new HelpException(faults);
    }

    private static CommandHelp Of(Command command, HelpPage page, IReadOnlyList<HelpPage> pages)
    {
        var parameters = new Dictionary<string, IReadOnlyList<string>>(page.Parameters, StringComparer.OrdinalIgnoreCase);
        var others = page.ParametersOf.Append(CommonPage).SelectMany(name => pages.Where(other => Path.GetFileName(other.File) == name));
        foreach (var shared in others.SelectMany(other => other.Parameters))
            parameters.TryAdd(shared.Key, shared.Value);
        return new CommandHelp(command, page, parameters);
    }

    private static IEnumerable<HelpFault> Faults(CommandHelp help)
    {
        var (command, page) = (help.Command, help.Page);
        var names = command.DistinctParameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        IEnumerable<string> faults = [
            .. names.Where(name => !help.Parameters.TryGetValue(name, out var text) || text is []).Select(name => $"Parameter -{name} has no text under '### -{name}'."),
            .. page.Parameters.Keys.Where(name => !names.Contains(name)).Select(name => $"{command.Name} has no parameter -{name}."),
            .. command.OutputTypes.Where(type => !page.Outputs.Any(text => text.Contains(type, StringComparison.Ordinal)))
                .Select(type => $"Section 'Outputs' doesn't name {type}.")];
        if (page.Synopsis.Length == 0)
            faults = faults.Append("There is no synopsis: the paragraph under the title.");
        if (page.Examples.All(example => example.Code.Length == 0))
            faults = faults.Append("There is no example: a heading and a code block under 'Examples'.");
        return faults.Select(fault => new HelpFault(page.File, fault));
    }
}
