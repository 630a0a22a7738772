using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class KMSInvalidStateException : AmazonLambdaException
{
    public KMSInvalidStateException(string message) : base(message)
    {
    }

    internal KMSInvalidStateException(ErrorResponse error) : base(error)
    {
    }
}
