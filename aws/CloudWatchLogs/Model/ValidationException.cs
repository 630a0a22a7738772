using Amazon.Runtime.Internal;

namespace Amazon.CloudWatchLogs.Model;

public class ValidationException : AmazonCloudWatchLogsException
{
    public ValidationException(string message) : base(message)
    {
    }

    internal ValidationException(ErrorResponse error) : base(error)
    {
    }
}
