using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

public class InvalidOperationException : AmazonCloudFormationException
{
    public InvalidOperationException(string message) : base(message)
    {
    }

    internal InvalidOperationException(ErrorResponse error) : base(error)
    {
    }
}
