using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class ENILimitReachedException : AmazonLambdaException
{
    public ENILimitReachedException(string message) : base(message)
    {
    }

    internal ENILimitReachedException(ErrorResponse error) : base(error)
    {
    }
}
