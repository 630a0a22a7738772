using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.Scheduler.Model;

/// <summary>The service's exceptions, by error code.</summary>
internal static class Exceptions
{
    public static AmazonServiceException Create(ErrorResponse error) => error.Code switch
    {
        "ConflictException" => new ConflictException(error),
        "InternalServerException" => new InternalServerException(error),
        "ResourceNotFoundException" => new ResourceNotFoundException(error),
        "ThrottlingException" => new ThrottlingException(error),
        "ValidationException" => new ValidationException(error),
        _ => new AmazonSchedulerException(error),
    };
}
