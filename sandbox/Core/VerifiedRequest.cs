namespace CequenceApigw.Sandbox.Core;

/// <summary>A request whose signature holds.</summary>
/// <param name="Principal">Who signed.</param>
/// <param name="Service">Service of the credential scope.</param>
/// <param name="Region">Region of the credential scope.</param>
/// <param name="Body">The body, decoded of aws-chunked.</param>
internal sealed record VerifiedRequest(Principal Principal, string Service, string Region, ReadOnlyMemory<byte> Body);
