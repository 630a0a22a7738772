using System.Net;
using Amazon.Runtime;

namespace Amazon.APIGateway.Model;

public class ConflictException : AmazonAPIGatewayException
{
    public ConflictException(string message) : base(message)
    {
    }

    public ConflictException(string message, Exception? innerException, ErrorType errorType, string errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
