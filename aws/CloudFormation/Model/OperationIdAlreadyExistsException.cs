using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

public class OperationIdAlreadyExistsException : AmazonCloudFormationException
{
    public OperationIdAlreadyExistsException(string message) : base(message)
    {
    }

    internal OperationIdAlreadyExistsException(ErrorResponse error) : base(error)
    {
    }
}
