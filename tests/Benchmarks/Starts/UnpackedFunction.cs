using System.IO.Compression;
using CequenceApigw.Benchmarks.Runs;

namespace CequenceApigw.Benchmarks.Starts;

/// <summary>The function's zip, unpacked as Lambda does.</summary>
internal sealed class UnpackedFunction : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("function-").FullName;

    public UnpackedFunction() => ZipFile.ExtractToDirectory(Repository.FunctionZip, _folder);

    public string Bootstrap => Path.Combine(_folder, "bootstrap");

    public long ZipBytes => new FileInfo(Repository.FunctionZip).Length;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
