using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class ServiceException : AmazonLambdaException
{
    public ServiceException(string message) : base(message)
    {
    }

    internal ServiceException(ErrorResponse error) : base(error)
    {
    }
}
