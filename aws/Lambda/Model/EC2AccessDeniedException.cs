using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class EC2AccessDeniedException : AmazonLambdaException
{
    public EC2AccessDeniedException(string message) : base(message)
    {
    }

    internal EC2AccessDeniedException(ErrorResponse error) : base(error)
    {
    }
}
