using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

public class DataAlreadyAcceptedException : AmazonCloudWatchLogsException
{
    public DataAlreadyAcceptedException(string message) : base(message)
    {
    }

    public DataAlreadyAcceptedException(string message, Exception? innerException, ErrorType errorType, string errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
