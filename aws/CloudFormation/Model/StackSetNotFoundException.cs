using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

public class StackSetNotFoundException : AmazonCloudFormationException
{
    public StackSetNotFoundException(string message) : base(message)
    {
    }

    internal StackSetNotFoundException(ErrorResponse error) : base(error)
    {
    }
}
