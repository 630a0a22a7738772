using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Storage.S3;

/// <summary>Checksums clients send with a body, in headers or trailers; CRC64NVME is kept but not computed.</summary>
internal static class ObjectChecksums
{
    private const string Prefix = "x-amz-checksum-";

    private static readonly Dictionary<string, Func<ReadOnlyMemory<byte>, byte[]>> Algorithms = new()
    {
        ["crc32"] = body => BigEndian(Crc32.Of(body.Span)),
        ["crc32c"] = body => BigEndian(Crc32C(body.Span)),
        ["sha1"] = body => SHA1.HashData(body.Span),
        ["sha256"] = body => SHA256.HashData(body.Span),
    };

    public static bool IsChecksum(string header)
    {
        var name = header.ToLowerInvariant();
        return name.StartsWith(Prefix, StringComparison.Ordinal)
            && (name[Prefix.Length..] is "crc64nvme" || Algorithms.ContainsKey(name[Prefix.Length..]));
    }

    public static void Hide(Dictionary<string, string> headers)
    {
        foreach (var name in headers.Keys.Where(IsChecksum).ToList()) headers.Remove(name);
    }

    /// <summary>Throws BadDigest where the body is not the one the client summed up.</summary>
    public static void Verify(IHeaderDictionary headers, ReadOnlyMemory<byte> body)
    {
        foreach (var (name, compute) in Algorithms)
        {
            if (headers.TryGetValue(Prefix + name, out var stated) && stated != Convert.ToBase64String(compute(body)))
                throw new AwsException("BadDigest", $"The {name.ToUpperInvariant()} you specified did not match the calculated checksum.");
        }

        if (headers.TryGetValue("Content-MD5", out var md5) && md5 != Convert.ToBase64String(MD5.HashData(body.Span)))
            throw new AwsException("BadDigest", "The Content-MD5 you specified did not match what we received.");
    }

    private static uint Crc32C(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var each in data) crc = BitOperations.Crc32C(crc, each);
        return ~crc;
    }

    private static byte[] BigEndian(uint value)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
