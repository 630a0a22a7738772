using System.Management.Automation;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static CequenceApigw.Cmdlets.Tests.CmdletMetadata;

namespace CequenceApigw.Cmdlets.Tests;

/// <summary>The module as it is laid out for users.</summary>
public sealed partial class ModuleTests
{
    private static readonly string Folder =
        typeof(ModuleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ModuleFolder").Value!;

    private static readonly string Manifest = File.ReadAllText(Path.Combine(Folder, "CequenceApigw.psd1"));

    public static TheoryData<Type> Cmdlets => [.. Types];

    [Fact]
    public void The_manifest_exports_every_cmdlet_and_nothing_else()
    {
        var exported = Quoted().Matches(CmdletsToExport().Match(Manifest).Groups[1].Value).Select(name => name.Groups[1].Value).ToList();

        Assert.NotEmpty(exported);
        Assert.Equal(Types.Select(Name).Order(), exported.Order());
    }

    [Fact]
    public void The_manifest_has_the_assemblys_version() =>
        Assert.Contains($"ModuleVersion        = '{ModuleAssembly.GetName().Version!.ToString(3)}'", Manifest);

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void What_changes_something_can_be_asked_about(Type cmdlet)
    {
        var supports = Attribute<CmdletAttribute>(cmdlet)!.NamedArguments.Any(argument => argument is { MemberName: "SupportsShouldProcess", TypedValue.Value: true });

        Assert.Equal(Name(cmdlet).Split('-')[0] is "Enable" or "Disable" or "Export" or "Update", supports);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Output_types_are_the_modules_own(Type cmdlet)
    {
        var outputs = cmdlet.GetCustomAttributesData().Where(data => data.AttributeType == typeof(OutputTypeAttribute))
            .SelectMany(data => (IEnumerable<CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)
            .Select(argument => (Type)argument.Value!)
            .ToList();

        Assert.All(outputs, output => Assert.True(output == typeof(string) || output.Assembly == ModuleAssembly));
        Assert.Equal(Name(cmdlet).StartsWith("Export-", StringComparison.Ordinal), outputs is []);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void No_two_parameters_share_a_name_or_an_alias(Type cmdlet)
    {
        var names = cmdlet.GetProperties().Where(property => Attribute<ParameterAttribute>(property) is not null).SelectMany(Names).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        if (cmdlet.IsSubclassOf(typeof(IntegrationCommand)))
            Assert.Superset(new HashSet<string> { "AccessKey", "AK", "SecretKey", "SK", "SessionToken", "ST", "ProfileName", "Region", "EndpointUrl" }, names.ToHashSet());
    }

    [Fact]
    public void Every_view_shows_properties_that_exist()
    {
        var views = XDocument.Load(Path.Combine(Folder, "CequenceApigw.Format.ps1xml")).Descendants("View").ToList();

        Assert.NotEmpty(views);
        foreach (var view in views)
        {
            var type = ModuleAssembly.GetType(view.Descendants("TypeName").Single().Value, throwOnError: true)!;
            var shown = view.Descendants("TableColumnItem")
                .Select(item => item.Element("PropertyName")?.Value ?? item.Element("ScriptBlock")!.Value.Split('.', ' ')[1]).ToList();
            Assert.All(shown, property => Assert.NotNull(type.GetProperty(property)));
            Assert.Equal(view.Descendants("TableColumnHeader").Count(), shown.Count);
        }
    }

    [Fact]
    public void The_module_carries_the_product()
    {
        Assert.True(File.Exists(Path.Combine(Folder, "CequenceApigw.Cmdlets.dll")));
        Assert.NotNull(Engine.IntegrationArtifact.FromDirectory(Path.Combine(Folder, "product")));
    }

    [Fact]
    public void The_module_carries_every_assembly_it_needs_and_not_PowerShells()
    {
        var carried = Directory.GetFiles(Path.Combine(Folder, "Dependencies"), "*.dll").Append(Path.Combine(Folder, "CequenceApigw.Cmdlets.dll"))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file)!);
        var framework = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Select(Path.GetFileNameWithoutExtension);
        var available = carried.Keys.Concat(framework).Append("System.Management.Automation").ToHashSet();

        Assert.DoesNotContain("System.Management.Automation", carried.Keys);
        Assert.All(carried.Values, assembly => Assert.All(References(assembly), reference => Assert.Contains(reference, available)));
        Assert.Equal(["CequenceApigw.Cmdlets.dll"], Directory.GetFiles(Folder, "*.dll").Select(Path.GetFileName));
    }

    private static List<string> References(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name))];
    }

    private static IEnumerable<string> Names(PropertyInfo parameter) =>
        Attribute<AliasAttribute>(parameter) is not { } alias
            ? [parameter.Name]
            : ((IEnumerable<CustomAttributeTypedArgument>)alias.ConstructorArguments[0].Value!).Select(argument => (string)argument.Value!).Prepend(parameter.Name);

    [GeneratedRegex("CmdletsToExport\\s*=\\s*@\\(([^)]*)\\)")]
    private static partial Regex CmdletsToExport();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
