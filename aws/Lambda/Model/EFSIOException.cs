using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class EFSIOException : AmazonLambdaException
{
    public EFSIOException(string message) : base(message)
    {
    }

    internal EFSIOException(ErrorResponse error) : base(error)
    {
    }
}
