using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class SnapStartException : AmazonLambdaException
{
    public SnapStartException(string message) : base(message)
    {
    }

    internal SnapStartException(ErrorResponse error) : base(error)
    {
    }
}
