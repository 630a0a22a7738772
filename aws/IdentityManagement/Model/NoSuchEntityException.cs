using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

public class NoSuchEntityException : AmazonIdentityManagementServiceException
{
    public NoSuchEntityException(string message) : base(message)
    {
    }

    internal NoSuchEntityException(ErrorResponse error) : base(error)
    {
    }
}
