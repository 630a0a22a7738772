using System.Net;
using Amazon.Runtime;

namespace Amazon.ApiGatewayV2.Model;

public class BadRequestException : AmazonApiGatewayV2Exception
{
    public BadRequestException(string message) : base(message)
    {
    }

    public BadRequestException(string message, Exception? innerException, ErrorType errorType, string errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
