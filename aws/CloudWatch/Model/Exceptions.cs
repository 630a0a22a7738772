using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudWatch.Model;

/// <summary>The service's exceptions, by error code.</summary>
internal static class Exceptions
{
    public static AmazonServiceException Create(ErrorResponse error) => error.Code switch
    {
        "InternalServiceError" => new InternalServiceException(error),
        "InvalidNextToken" => new InvalidNextTokenException(error),
        "InvalidParameterCombination" => new InvalidParameterCombinationException(error),
        "InvalidParameterValue" => new InvalidParameterValueException(error),
        "MissingParameter" => new MissingRequiredParameterException(error),
        _ => new AmazonCloudWatchException(error),
    };
}
