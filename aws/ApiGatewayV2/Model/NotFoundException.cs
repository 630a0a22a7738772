using System.Net;
using Amazon.Runtime;

namespace Amazon.ApiGatewayV2.Model;

public class NotFoundException : AmazonApiGatewayV2Exception
{
    public NotFoundException(string message) : base(message)
    {
    }

    public NotFoundException(string message, Exception? innerException, ErrorType errorType, string errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
