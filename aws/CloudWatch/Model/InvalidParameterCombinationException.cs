using Amazon.Runtime.Internal;

namespace Amazon.CloudWatch.Model;

public class InvalidParameterCombinationException : AmazonCloudWatchException
{
    public InvalidParameterCombinationException(string message) : base(message)
    {
    }

    internal InvalidParameterCombinationException(ErrorResponse error) : base(error)
    {
    }
}
