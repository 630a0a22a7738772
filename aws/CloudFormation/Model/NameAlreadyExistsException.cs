using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

public class NameAlreadyExistsException : AmazonCloudFormationException
{
    public NameAlreadyExistsException(string message) : base(message)
    {
    }

    internal NameAlreadyExistsException(ErrorResponse error) : base(error)
    {
    }
}
