using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SecretsManager.Model;

/// <summary>The service's exceptions, by error code.</summary>
internal static class Exceptions
{
    public static AmazonServiceException Create(ErrorResponse e) => e.Code switch
    {
        "DecryptionFailure" => new DecryptionFailureException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "EncryptionFailure" => new EncryptionFailureException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "InternalServiceError" => new InternalServiceErrorException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "InvalidParameterException" => new InvalidParameterException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "InvalidRequestException" => new InvalidRequestException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "LimitExceededException" => new LimitExceededException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "ResourceExistsException" => new ResourceExistsException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "ResourceNotFoundException" => new ResourceNotFoundException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        _ => new AmazonSecretsManagerException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
    };
}
