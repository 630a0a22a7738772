namespace CequenceApigw.Cmdlets.Tests;

/// <summary>A file in a directory of its own, for as long as a test takes.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string name, string content)
    {
        Path = System.IO.Path.Combine(Directory.CreateTempSubdirectory().FullName, name);
        File.WriteAllText(Path, content);
    }

    public string Path { get; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
