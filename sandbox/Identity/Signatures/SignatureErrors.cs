using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Identity.Signatures;

/// <summary>What is wrong with a signature, in the words of a family of services.</summary>
/// <param name="UnknownKey">The access key does not exist, or its session token is missing or wrong.</param>
/// <param name="Mismatch">The signature is not the one computed.</param>
/// <param name="Expired">The session is over.</param>
internal sealed record SignatureErrors(AwsException UnknownKey, AwsException Mismatch, AwsException Expired)
{
    private const string InvalidToken = "The security token included in the request is invalid.";
    private const string ExpiredToken = "The security token included in the request is expired";

    private const string NoMatch = "The request signature we calculated does not match the signature you provided.";

    private const string NoMatchInDetail =
        $"{NoMatch} Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";

    public static SignatureErrors Of(ServiceFamily family) => family switch
    {
        ServiceFamily.S3 => new(
            new("InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.", 403),
            new("SignatureDoesNotMatch", $"{NoMatch} Check your key and signing method.", 403),
            new("ExpiredToken", "The provided token has expired.")),
        ServiceFamily.Ec2 => new(
            new("AuthFailure", "AWS was not able to validate the provided access credentials", 401),
            new("AuthFailure", "AWS was not able to validate the provided access credentials", 401),
            new("RequestExpired", "Request has expired.")),
        ServiceFamily.Query => new(
            new("InvalidClientTokenId", InvalidToken, 403),
            new("SignatureDoesNotMatch", NoMatchInDetail, 403),
            new("ExpiredToken", ExpiredToken, 403)),
        _ => OfJson(status: family == ServiceFamily.RestJson ? 403 : 400),
    };

    /// <summary>The signature is more than 15 minutes off the machine's clock.</summary>
    public AwsException Skewed(ServiceFamily family, string message) =>
        family == ServiceFamily.S3
            ? new AwsException("RequestTimeTooSkewed", "The difference between the request time and the current time is too large.", 403)
            : new AwsException(Mismatch.Code, message, Mismatch.Status);

    private static SignatureErrors OfJson(int status) => new(
        new("UnrecognizedClientException", InvalidToken, status),
        new("InvalidSignatureException", NoMatchInDetail, status),
        new("ExpiredTokenException", ExpiredToken, status));
}
