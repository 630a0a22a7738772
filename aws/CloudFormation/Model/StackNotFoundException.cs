using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

public class StackNotFoundException : AmazonCloudFormationException
{
    public StackNotFoundException(string message) : base(message)
    {
    }

    internal StackNotFoundException(ErrorResponse error) : base(error)
    {
    }
}
