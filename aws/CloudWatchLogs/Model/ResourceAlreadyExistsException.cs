using Amazon.Runtime.Internal;

namespace Amazon.CloudWatchLogs.Model;

public class ResourceAlreadyExistsException : AmazonCloudWatchLogsException
{
    public ResourceAlreadyExistsException(string message) : base(message)
    {
    }

    internal ResourceAlreadyExistsException(ErrorResponse error) : base(error)
    {
    }
}
