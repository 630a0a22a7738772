using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class InvalidZipFileException : AmazonLambdaException
{
    public InvalidZipFileException(string message) : base(message)
    {
    }

    internal InvalidZipFileException(ErrorResponse error) : base(error)
    {
    }
}
