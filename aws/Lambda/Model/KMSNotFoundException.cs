using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class KMSNotFoundException : AmazonLambdaException
{
    public KMSNotFoundException(string message) : base(message)
    {
    }

    internal KMSNotFoundException(ErrorResponse error) : base(error)
    {
    }
}
