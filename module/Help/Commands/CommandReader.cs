using System.Reflection;

namespace CequenceApigw.Help.Commands;

/// <summary>Reads the cmdlets out of their assembly's metadata; runs nothing of it.</summary>
internal sealed class CommandReader : IDisposable
{
    private readonly MetadataLoadContext _metadata;

    /// <param name="assembly">Path of the cmdlets' assembly.</param>
    /// <param name="references">Paths of all assemblies it was compiled against.</param>
    public CommandReader(string assembly, IEnumerable<string> references)
    {
        _metadata = new MetadataLoadContext(new PathAssemblyResolver(references.Where(File.Exists).Append(assembly)));
        Commands = [.. _metadata.LoadFromAssemblyPath(assembly).GetExportedTypes()
            .Select(type => (Type: type, Cmdlet: Attribute(type, "CmdletAttribute")))
            .Where(each => each.Cmdlet is not null)
            .Select(each => Read(each.Type, each.Cmdlet!))
            .OrderBy(command => command.Name, StringComparer.Ordinal)];
    }

    public IReadOnlyList<Command> Commands { get; }

    public void Dispose() => _metadata.Dispose();

    private static Command Read(Type type, CustomAttributeData cmdlet)
    {
        var parameters = type.GetProperties().SelectMany(ParameterReader.Read).ToList();
        // PowerShell adds these itself.
        if (cmdlet.Named("SupportsShouldProcess") is true)
            parameters.AddRange(ParameterReader.ShouldProcess);
        var sets = parameters.Select(parameter => parameter.ParameterSet).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        if (cmdlet.Named("DefaultParameterSetName") is string preferred && sets.Remove(preferred))
            sets.Insert(0, preferred);
        var outputs = type.GetCustomAttributesData().Where(data => data.AttributeType.Name == "OutputTypeAttribute")
            .SelectMany(data => data.ConstructorArguments.SelectMany(Types))
            .Distinct();
        return new Command(
            (string)cmdlet.ConstructorArguments[0].Value!, (string)cmdlet.ConstructorArguments[1].Value!, parameters, sets is [] ? [""] : sets, [.. outputs]);
    }

    private static IEnumerable<string> Types(CustomAttributeTypedArgument argument) => argument.Value switch
    {
        Type type => [type.Name],
        IEnumerable<CustomAttributeTypedArgument> several => several.SelectMany(Types),
        _ => [],
    };

    private static CustomAttributeData? Attribute(MemberInfo member, string name) =>
        member.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType.Name == name);
}
