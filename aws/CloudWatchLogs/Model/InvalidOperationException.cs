using Amazon.Runtime.Internal;

namespace Amazon.CloudWatchLogs.Model;

public class InvalidOperationException : AmazonCloudWatchLogsException
{
    public InvalidOperationException(string message) : base(message)
    {
    }

    internal InvalidOperationException(ErrorResponse error) : base(error)
    {
    }
}
