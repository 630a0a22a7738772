using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class InvalidRequestContentException : AmazonLambdaException
{
    public InvalidRequestContentException(string message) : base(message)
    {
    }

    internal InvalidRequestContentException(ErrorResponse error) : base(error)
    {
    }
}
