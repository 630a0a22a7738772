using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

public class OperationNotFoundException : AmazonCloudFormationException
{
    public OperationNotFoundException(string message) : base(message)
    {
    }

    internal OperationNotFoundException(ErrorResponse error) : base(error)
    {
    }
}
