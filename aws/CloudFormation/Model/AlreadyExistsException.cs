using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

public class AlreadyExistsException : AmazonCloudFormationException
{
    public AlreadyExistsException(string message) : base(message)
    {
    }

    internal AlreadyExistsException(ErrorResponse error) : base(error)
    {
    }
}
