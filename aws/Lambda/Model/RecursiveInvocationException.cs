using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class RecursiveInvocationException : AmazonLambdaException
{
    public RecursiveInvocationException(string message) : base(message)
    {
    }

    internal RecursiveInvocationException(ErrorResponse error) : base(error)
    {
    }
}
