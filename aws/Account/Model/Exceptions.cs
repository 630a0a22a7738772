using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.Account.Model;

/// <summary>The service's exceptions, by error code.</summary>
internal static class Exceptions
{
    public static AmazonServiceException Create(ErrorResponse error) => error.Code switch
    {
        "AccessDeniedException" => new AccessDeniedException(error),
        "InternalServerException" => new InternalServerException(error),
        "TooManyRequestsException" => new TooManyRequestsException(error),
        "ValidationException" => new ValidationException(error),
        _ => new AmazonAccountException(error),
    };
}
