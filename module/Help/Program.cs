using CequenceApigw.Help.Commands;
using CequenceApigw.Help.Maml;
using CequenceApigw.Help.Pages;

// Compiles the cmdlets' pages into the help that Get-Help shows. Runs in the module's build.
if (args is not [var pages, var about, var assembly, var references, var output])
{
    Console.Error.WriteLine("usage: CequenceApigw.Help <folder of pages> <about page> <cmdlets' assembly> <file that lists its references> <folder of the help>");
    return 2;
}

try
{
    using var module = new CommandReader(assembly, await File.ReadAllLinesAsync(references));
    var help = HelpSource.Read(pages, module.Commands);
    Directory.CreateDirectory(output);
    MamlFile.Of(help).Save(Path.Combine(output, Path.GetFileName(assembly) + "-Help.xml"));
    await File.WriteAllTextAsync(Path.Combine(output, Path.GetFileNameWithoutExtension(about) + ".help.txt"), AboutTopic.Of(await File.ReadAllTextAsync(about)));
    return 0;
}
catch (HelpException exception)
{
    // The form in which MSBuild shows an error.
    foreach (var fault in exception.Faults)
        Console.Error.WriteLine($"{fault.File} : error HELP: {fault.Message}");
    return 1;
}
