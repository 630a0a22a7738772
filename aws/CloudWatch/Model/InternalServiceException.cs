using Amazon.Runtime.Internal;

namespace Amazon.CloudWatch.Model;

public class InternalServiceException : AmazonCloudWatchException
{
    public InternalServiceException(string message) : base(message)
    {
    }

    internal InternalServiceException(ErrorResponse error) : base(error)
    {
    }
}
