using System.Net;
using Amazon.Runtime;

namespace Amazon.APIGateway.Model;

public class NotFoundException : AmazonAPIGatewayException
{
    public NotFoundException(string message) : base(message)
    {
    }

    public NotFoundException(string message, Exception? innerException, ErrorType errorType, string errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
