using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.Organizations.Model;

/// <summary>The service's exceptions, by error code.</summary>
internal static class Exceptions
{
    public static AmazonServiceException Create(ErrorResponse error) => error.Code switch
    {
        "AccessDeniedException" => new AccessDeniedException(error),
        "AccountNotFoundException" => new AccountNotFoundException(error),
        "AWSOrganizationsNotInUseException" => new AWSOrganizationsNotInUseException(error),
        "ChildNotFoundException" => new ChildNotFoundException(error),
        "ConcurrentModificationException" => new ConcurrentModificationException(error),
        "ConstraintViolationException" => new ConstraintViolationException(error),
        "InvalidInputException" => new InvalidInputException(error),
        "OrganizationalUnitNotFoundException" => new OrganizationalUnitNotFoundException(error),
        "ParentNotFoundException" => new ParentNotFoundException(error),
        "ServiceException" => new ServiceException(error),
        "TooManyRequestsException" => new TooManyRequestsException(error),
        "UnsupportedAPIEndpointException" => new UnsupportedAPIEndpointException(error),
        _ => new AmazonOrganizationsException(error),
    };
}
