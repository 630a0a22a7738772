using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class EFSMountConnectivityException : AmazonLambdaException
{
    public EFSMountConnectivityException(string message) : base(message)
    {
    }

    internal EFSMountConnectivityException(ErrorResponse error) : base(error)
    {
    }
}
