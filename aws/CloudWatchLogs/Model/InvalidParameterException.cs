using Amazon.Runtime.Internal;

namespace Amazon.CloudWatchLogs.Model;

public class InvalidParameterException : AmazonCloudWatchLogsException
{
    public InvalidParameterException(string message) : base(message)
    {
    }

    internal InvalidParameterException(ErrorResponse error) : base(error)
    {
    }
}
