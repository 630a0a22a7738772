using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class SnapStartTimeoutException : AmazonLambdaException
{
    public SnapStartTimeoutException(string message) : base(message)
    {
    }

    internal SnapStartTimeoutException(ErrorResponse error) : base(error)
    {
    }
}
