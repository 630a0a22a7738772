using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Compute.Lambda;

/// <summary>Unpacks each deployment package once, whatever the number of functions that use it, and removes all at the end.</summary>
internal sealed class FunctionCodeStore : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("sandbox-lambda-");
    private readonly ConcurrentDictionary<string, Lazy<FunctionCode>> _codes = new();

    /// <summary>Throws InvalidParameterValueException where <paramref name="zip"/> is no zip archive.</summary>
    public FunctionCode Unpack(ReadOnlyMemory<byte> zip)
    {
        var hash = SHA256.HashData(zip.Span);
        return _codes.GetOrAdd(Convert.ToHexStringLower(hash), name => new Lazy<FunctionCode>(() => Unpack(zip, name, hash))).Value;
    }

    private FunctionCode Unpack(ReadOnlyMemory<byte> zip, string name, byte[] hash)
    {
        var directory = Path.Combine(_root.FullName, name);
        try
        {
            // Extraction keeps the archive's unix permissions: without its executable bit, bootstrap fails here as it would on Lambda.
            using var archive = new ZipArchive(new MemoryStream(zip.ToArray()), ZipArchiveMode.Read);
            archive.ExtractToDirectory(directory);
        }
        catch (InvalidDataException)
        {
            throw new AwsException("InvalidParameterValueException", "Could not unzip uploaded file. Please check your file, then try to upload again.");
        }

        return new FunctionCode(Convert.ToBase64String(hash), zip.Length, directory);
    }

    public void Dispose() => _root.Delete(recursive: true);
}
