using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class ResourceConflictException : AmazonLambdaException
{
    public ResourceConflictException(string message) : base(message)
    {
    }

    internal ResourceConflictException(ErrorResponse error) : base(error)
    {
    }
}
