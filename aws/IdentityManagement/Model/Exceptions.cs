using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The service's exceptions, by error code.</summary>
internal static class Exceptions
{
    public static AmazonServiceException Create(ErrorResponse error) => error.Code switch
    {
        "NoSuchEntity" => new NoSuchEntityException(error),
        "ServiceFailure" => new ServiceFailureException(error),
        _ => new AmazonIdentityManagementServiceException(error),
    };
}
