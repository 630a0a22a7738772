using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class UnsupportedMediaTypeException : AmazonLambdaException
{
    public UnsupportedMediaTypeException(string message) : base(message)
    {
    }

    internal UnsupportedMediaTypeException(ErrorResponse error) : base(error)
    {
    }
}
