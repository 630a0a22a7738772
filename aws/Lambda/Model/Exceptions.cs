using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

/// <summary>The service's exceptions, by error code.</summary>
internal static class Exceptions
{
    public static AmazonServiceException Create(ErrorResponse error) => error.Code switch
    {
        "EC2AccessDeniedException" => new EC2AccessDeniedException(error),
        "EC2ThrottledException" => new EC2ThrottledException(error),
        "EC2UnexpectedException" => new EC2UnexpectedException(error),
        "ENILimitReachedException" => new ENILimitReachedException(error),
        "EFSIOException" => new EFSIOException(error),
        "EFSMountConnectivityException" => new EFSMountConnectivityException(error),
        "EFSMountFailureException" => new EFSMountFailureException(error),
        "EFSMountTimeoutException" => new EFSMountTimeoutException(error),
        "InvalidParameterValueException" => new InvalidParameterValueException(error),
        "InvalidRequestContentException" => new InvalidRequestContentException(error),
        "InvalidRuntimeException" => new InvalidRuntimeException(error),
        "InvalidSecurityGroupIDException" => new InvalidSecurityGroupIDException(error),
        "InvalidSubnetIDException" => new InvalidSubnetIDException(error),
        "InvalidZipFileException" => new InvalidZipFileException(error),
        "KMSAccessDeniedException" => new KMSAccessDeniedException(error),
        "KMSDisabledException" => new KMSDisabledException(error),
        "KMSInvalidStateException" => new KMSInvalidStateException(error),
        "KMSNotFoundException" => new KMSNotFoundException(error),
        "RecursiveInvocationException" => new RecursiveInvocationException(error),
        "RequestTooLargeException" => new RequestTooLargeException(error),
        "ResourceConflictException" => new ResourceConflictException(error),
        "ResourceNotFoundException" => new ResourceNotFoundException(error),
        "ResourceNotReadyException" => new ResourceNotReadyException(error),
        "ServiceException" => new ServiceException(error),
        "SnapStartException" => new SnapStartException(error),
        "SnapStartNotReadyException" => new SnapStartNotReadyException(error),
        "SnapStartTimeoutException" => new SnapStartTimeoutException(error),
        "SubnetIPAddressLimitReachedException" => new SubnetIPAddressLimitReachedException(error),
        "TooManyRequestsException" => new TooManyRequestsException(error),
        "UnsupportedMediaTypeException" => new UnsupportedMediaTypeException(error),
        _ => new AmazonLambdaException(error),
    };
}
