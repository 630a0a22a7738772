using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class EC2ThrottledException : AmazonLambdaException
{
    public EC2ThrottledException(string message) : base(message)
    {
    }

    internal EC2ThrottledException(ErrorResponse error) : base(error)
    {
    }
}
