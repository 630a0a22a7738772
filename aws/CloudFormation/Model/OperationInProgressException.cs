using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

public class OperationInProgressException : AmazonCloudFormationException
{
    public OperationInProgressException(string message) : base(message)
    {
    }

    internal OperationInProgressException(ErrorResponse error) : base(error)
    {
    }
}
