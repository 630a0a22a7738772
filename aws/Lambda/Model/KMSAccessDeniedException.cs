using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class KMSAccessDeniedException : AmazonLambdaException
{
    public KMSAccessDeniedException(string message) : base(message)
    {
    }

    internal KMSAccessDeniedException(ErrorResponse error) : base(error)
    {
    }
}
