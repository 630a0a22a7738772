using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class SnapStartNotReadyException : AmazonLambdaException
{
    public SnapStartNotReadyException(string message) : base(message)
    {
    }

    internal SnapStartNotReadyException(ErrorResponse error) : base(error)
    {
    }
}
