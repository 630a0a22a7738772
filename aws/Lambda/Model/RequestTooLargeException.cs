using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class RequestTooLargeException : AmazonLambdaException
{
    public RequestTooLargeException(string message) : base(message)
    {
    }

    internal RequestTooLargeException(ErrorResponse error) : base(error)
    {
    }
}
