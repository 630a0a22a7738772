using Amazon.Runtime.Internal;

namespace Amazon.CloudWatchLogs.Model;

public class ResourceNotFoundException : AmazonCloudWatchLogsException
{
    public ResourceNotFoundException(string message) : base(message)
    {
    }

    internal ResourceNotFoundException(ErrorResponse error) : base(error)
    {
    }
}
