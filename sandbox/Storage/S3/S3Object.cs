namespace CequenceApigw.Sandbox.Storage.S3;

/// <summary>An object as last put.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Body">Its content.</param>
/// <param name="ETag">MD5 of the content in quotes.</param>
/// <param name="LastModified">Whole seconds.</param>
/// <param name="Headers">What was put with it and is given back with it: content type, metadata, checksum.</param>
internal sealed record S3Object(
    string Key, ReadOnlyMemory<byte> Body, string ETag, DateTimeOffset LastModified, IReadOnlyDictionary<string, string> Headers);
