using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

public class InvalidOperationException : AmazonCloudWatchLogsException
{
    public InvalidOperationException(string message) : base(message)
    {
    }

    public InvalidOperationException(string message, Exception? innerException, ErrorType errorType, string errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
