using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SecretsManager.Model;

/// <summary>The service's exceptions, by error code.</summary>
internal static class Exceptions
{
    public static AmazonServiceException Create(ErrorResponse error) => error.Code switch
    {
        "DecryptionFailure" => new DecryptionFailureException(error),
        "EncryptionFailure" => new EncryptionFailureException(error),
        "InternalServiceError" => new InternalServiceErrorException(error),
        "InvalidParameterException" => new InvalidParameterException(error),
        "InvalidRequestException" => new InvalidRequestException(error),
        "LimitExceededException" => new LimitExceededException(error),
        "ResourceExistsException" => new ResourceExistsException(error),
        "ResourceNotFoundException" => new ResourceNotFoundException(error),
        _ => new AmazonSecretsManagerException(error),
    };
}
