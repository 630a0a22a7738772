using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

public class StackInstanceNotFoundException : AmazonCloudFormationException
{
    public StackInstanceNotFoundException(string message) : base(message)
    {
    }

    internal StackInstanceNotFoundException(ErrorResponse error) : base(error)
    {
    }
}
