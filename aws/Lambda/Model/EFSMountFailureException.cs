using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class EFSMountFailureException : AmazonLambdaException
{
    public EFSMountFailureException(string message) : base(message)
    {
    }

    internal EFSMountFailureException(ErrorResponse error) : base(error)
    {
    }
}
