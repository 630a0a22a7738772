using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The service's exceptions, by error code.</summary>
internal static class Exceptions
{
    public static AmazonServiceException Create(ErrorResponse error) => error.Code switch
    {
        "DataAlreadyAcceptedException" => new DataAlreadyAcceptedException(error),
        "InvalidOperationException" => new InvalidOperationException(error),
        "InvalidParameterException" => new InvalidParameterException(error),
        "LimitExceededException" => new LimitExceededException(error),
        "OperationAbortedException" => new OperationAbortedException(error),
        "ResourceAlreadyExistsException" => new ResourceAlreadyExistsException(error),
        "ResourceNotFoundException" => new ResourceNotFoundException(error),
        "ServiceQuotaExceededException" => new ServiceQuotaExceededException(error),
        "ServiceUnavailableException" => new ServiceUnavailableException(error),
        "ThrottlingException" => new ThrottlingException(error),
        "ValidationException" => new ValidationException(error),
        _ => new AmazonCloudWatchLogsException(error),
    };
}
