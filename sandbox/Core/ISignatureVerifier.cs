namespace CequenceApigw.Sandbox.Core;

/// <summary>Checks a request's SigV4 signature, in the Authorization header or in a pre-signed query.</summary>
internal interface ISignatureVerifier
{
    /// <summary>Returns who signed, for which service and Region, and the decoded body; throws AwsException otherwise.</summary>
    VerifiedRequest Verify(HttpRequest request, ReadOnlyMemory<byte> body);
}
