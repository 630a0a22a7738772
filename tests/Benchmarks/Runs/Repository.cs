namespace CequenceApigw.Benchmarks.Runs;

/// <summary>Where the programs to measure are.</summary>
internal static class Repository
{
    /// <summary>The folder of all of it.</summary>
    public static string Root { get; } = Find();

    /// <summary>The function as <c>dotnet build function -c Release</c> makes it.</summary>
    public static string Bootstrap => Built("function/bin/Release/net10.0/linux-x64/bootstrap", "dotnet build function -c Release");

    /// <summary>The function as it is rolled out.</summary>
    public static string FunctionZip => Built("artifacts/function/cequence-apigw-function.zip", "dotnet build function -c Release -t:Package");

    /// <summary>The local organization as <c>dotnet build sandbox -c Release</c> makes it.</summary>
    public static string Sandbox => Built("sandbox/bin/Release/net10.0/CequenceApigw.Sandbox.dll", "dotnet build sandbox -c Release");

    /// <summary>The module as users import it.</summary>
    public static string Module => Path.GetDirectoryName(Built("artifacts/package/CequenceApigw/CequenceApigw.psd1", "./build.ps1 Package"))!;

    /// <summary>The text of a template that is rolled out.</summary>
    public static string Template(string name) => File.ReadAllText(Path.Combine(Root, "templates", name));

    /// <summary>A script of the Node baseline.</summary>
    public static string NodeScript(string name) => Path.Combine(AppContext.BaseDirectory, "node", name);

    private static string Built(string path, string command)
    {
        var file = Path.Combine(Root, path);
        return File.Exists(file) ? file : throw new InvalidOperationException($"{path} is missing: {command}");
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CequenceApigw.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run this inside the repository.");
    }
}
