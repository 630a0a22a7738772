using Amazon.Runtime.Internal;

namespace Amazon.CloudWatchLogs.Model;

public class ThrottlingException : AmazonCloudWatchLogsException
{
    public ThrottlingException(string message) : base(message)
    {
    }

    internal ThrottlingException(ErrorResponse error) : base(error)
    {
    }
}
