using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

public class TokenAlreadyExistsException : AmazonCloudFormationException
{
    public TokenAlreadyExistsException(string message) : base(message)
    {
    }

    internal TokenAlreadyExistsException(ErrorResponse error) : base(error)
    {
    }
}
