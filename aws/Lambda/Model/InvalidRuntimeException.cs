using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class InvalidRuntimeException : AmazonLambdaException
{
    public InvalidRuntimeException(string message) : base(message)
    {
    }

    internal InvalidRuntimeException(ErrorResponse error) : base(error)
    {
    }
}
