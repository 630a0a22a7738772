using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Build task: a zip that depends on nothing but its files, since the artifact's key in S3 is its hash.
/// Names are sorted, times fixed, and the executable carries the permission that Lambda needs to start it.
/// </summary>
public sealed class WriteLambdaZip : Task
{
    // .NET's own name for it is missing in the assemblies that inline tasks are compiled against.
    private const CompressionLevel SmallestSize = (CompressionLevel)3;

    private const int RegularFile = 0x8000; // S_IFREG
    private const int ReadableByAll = 0x1A4; // 0644
    private const int ExecutableByAll = 0x1ED; // 0755

    private static readonly DateTimeOffset Epoch = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Required]
    public ITaskItem[] Files { get; set; }

    /// <summary>Name of the one file that is started.</summary>
    [Required]
    public string Executable { get; set; }

    [Required]
    public string Destination { get; set; }

    public override bool Execute()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Destination)));
        // Whoever reads the old package meanwhile keeps it whole.
        var unfinished = Destination + ".tmp";
        using (var zip = new ZipArchive(File.Create(unfinished), ZipArchiveMode.Create))
        {
            foreach (var file in Files.OrderBy(Name, StringComparer.Ordinal))
                Add(zip, Name(file), file.ItemSpec);
        }
        File.Delete(Destination);
        File.Move(unfinished, Destination);
        Log.LogMessage(MessageImportance.High, "Packaged " + Destination);
        return true;
    }

    private static string Name(ITaskItem file) => file.GetMetadata("RelativePath").Replace('\\', '/');

    private void Add(ZipArchive zip, string name, string path)
    {
        var entry = zip.CreateEntry(name, SmallestSize);
        entry.LastWriteTime = Epoch;
        // .NET Standard, against which build tasks are compiled, doesn't know the property; the runtime has it.
        var mode = RegularFile | (name == Executable ? ExecutableByAll : ReadableByAll);
        typeof(ZipArchiveEntry).GetProperty("ExternalAttributes").SetValue(entry, mode << 16);
        using var source = File.OpenRead(path);
        using var target = entry.Open();
        source.CopyTo(target);
    }
}
