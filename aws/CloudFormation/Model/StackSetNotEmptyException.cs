using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

public class StackSetNotEmptyException : AmazonCloudFormationException
{
    public StackSetNotEmptyException(string message) : base(message)
    {
    }

    internal StackSetNotEmptyException(ErrorResponse error) : base(error)
    {
    }
}
