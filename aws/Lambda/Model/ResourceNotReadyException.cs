using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class ResourceNotReadyException : AmazonLambdaException
{
    public ResourceNotReadyException(string message) : base(message)
    {
    }

    internal ResourceNotReadyException(ErrorResponse error) : base(error)
    {
    }
}
