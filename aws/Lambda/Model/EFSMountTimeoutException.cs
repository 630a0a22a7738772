using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class EFSMountTimeoutException : AmazonLambdaException
{
    public EFSMountTimeoutException(string message) : base(message)
    {
    }

    internal EFSMountTimeoutException(ErrorResponse error) : base(error)
    {
    }
}
