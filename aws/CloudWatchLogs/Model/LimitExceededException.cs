using Amazon.Runtime.Internal;

namespace Amazon.CloudWatchLogs.Model;

public class LimitExceededException : AmazonCloudWatchLogsException
{
    public LimitExceededException(string message) : base(message)
    {
    }

    internal LimitExceededException(ErrorResponse error) : base(error)
    {
    }
}
