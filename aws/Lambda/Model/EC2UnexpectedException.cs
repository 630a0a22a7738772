using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class EC2UnexpectedException : AmazonLambdaException
{
    public EC2UnexpectedException(string message) : base(message)
    {
    }

    internal EC2UnexpectedException(ErrorResponse error) : base(error)
    {
    }
}
