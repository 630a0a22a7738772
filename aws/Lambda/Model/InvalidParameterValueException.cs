using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class InvalidParameterValueException : AmazonLambdaException
{
    public InvalidParameterValueException(string message) : base(message)
    {
    }

    internal InvalidParameterValueException(ErrorResponse error) : base(error)
    {
    }
}
