using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

public class AmazonCloudWatchLogsException : AmazonServiceException
{
    public AmazonCloudWatchLogsException(string message) : base(message)
    {
    }

    public AmazonCloudWatchLogsException(string message, Exception? innerException, ErrorType errorType, string errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
