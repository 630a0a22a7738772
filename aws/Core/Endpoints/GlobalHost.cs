namespace CequenceApigw.Aws;

/// <summary>The one host of a global service in a partition.</summary>
/// <param name="Label">What stands between the service's prefix and the partition's suffix, with its dot; empty for nothing.</param>
/// <param name="SignedFor">The Region to sign for.</param>
internal sealed record GlobalHost(string Label, string SignedFor);
