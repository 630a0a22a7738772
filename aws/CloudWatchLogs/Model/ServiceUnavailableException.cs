using Amazon.Runtime.Internal;

namespace Amazon.CloudWatchLogs.Model;

public class ServiceUnavailableException : AmazonCloudWatchLogsException
{
    public ServiceUnavailableException(string message) : base(message)
    {
    }

    internal ServiceUnavailableException(ErrorResponse error) : base(error)
    {
    }
}
