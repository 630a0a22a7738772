using Amazon.Runtime.Internal;

namespace Amazon.CloudWatchLogs.Model;

public class ServiceQuotaExceededException : AmazonCloudWatchLogsException
{
    public ServiceQuotaExceededException(string message) : base(message)
    {
    }

    internal ServiceQuotaExceededException(ErrorResponse error) : base(error)
    {
    }
}
