using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class InvalidSecurityGroupIDException : AmazonLambdaException
{
    public InvalidSecurityGroupIDException(string message) : base(message)
    {
    }

    internal InvalidSecurityGroupIDException(ErrorResponse error) : base(error)
    {
    }
}
