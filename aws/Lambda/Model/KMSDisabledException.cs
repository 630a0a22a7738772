using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class KMSDisabledException : AmazonLambdaException
{
    public KMSDisabledException(string message) : base(message)
    {
    }

    internal KMSDisabledException(ErrorResponse error) : base(error)
    {
    }
}
