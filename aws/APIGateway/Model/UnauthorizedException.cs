using System.Net;
using Amazon.Runtime;

namespace Amazon.APIGateway.Model;

public class UnauthorizedException : AmazonAPIGatewayException
{
    public UnauthorizedException(string message) : base(message)
    {
    }

    public UnauthorizedException(string message, Exception? innerException, ErrorType errorType, string errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
