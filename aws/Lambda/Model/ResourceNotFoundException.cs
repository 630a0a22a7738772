using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class ResourceNotFoundException : AmazonLambdaException
{
    public ResourceNotFoundException(string message) : base(message)
    {
    }

    internal ResourceNotFoundException(ErrorResponse error) : base(error)
    {
    }
}
