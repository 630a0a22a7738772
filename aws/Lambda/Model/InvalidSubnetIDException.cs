using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class InvalidSubnetIDException : AmazonLambdaException
{
    public InvalidSubnetIDException(string message) : base(message)
    {
    }

    internal InvalidSubnetIDException(ErrorResponse error) : base(error)
    {
    }
}
