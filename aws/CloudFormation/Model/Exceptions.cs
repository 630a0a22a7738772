using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The service's exceptions, by error code.</summary>
internal static class Exceptions
{
    public static AmazonServiceException Create(ErrorResponse error) => error.Code switch
    {
        "AlreadyExistsException" => new AlreadyExistsException(error),
        "ChangeSetNotFound" => new ChangeSetNotFoundException(error),
        "CreatedButModifiedException" => new CreatedButModifiedException(error),
        "InsufficientCapabilitiesException" => new InsufficientCapabilitiesException(error),
        "InvalidOperationException" => new InvalidOperationException(error),
        "LimitExceededException" => new LimitExceededException(error),
        "NameAlreadyExistsException" => new NameAlreadyExistsException(error),
        "OperationIdAlreadyExistsException" => new OperationIdAlreadyExistsException(error),
        "OperationInProgressException" => new OperationInProgressException(error),
        "OperationNotFoundException" => new OperationNotFoundException(error),
        "StackInstanceNotFoundException" => new StackInstanceNotFoundException(error),
        "StackNotFoundException" => new StackNotFoundException(error),
        "StackSetNotEmptyException" => new StackSetNotEmptyException(error),
        "StackSetNotFoundException" => new StackSetNotFoundException(error),
        "StaleRequestException" => new StaleRequestException(error),
        "TokenAlreadyExistsException" => new TokenAlreadyExistsException(error),
        _ => new AmazonCloudFormationException(error),
    };
}
