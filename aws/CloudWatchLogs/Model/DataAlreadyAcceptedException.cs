using Amazon.Runtime.Internal;

namespace Amazon.CloudWatchLogs.Model;

public class DataAlreadyAcceptedException : AmazonCloudWatchLogsException
{
    public DataAlreadyAcceptedException(string message) : base(message)
    {
    }

    internal DataAlreadyAcceptedException(ErrorResponse error) : base(error)
    {
    }
}
