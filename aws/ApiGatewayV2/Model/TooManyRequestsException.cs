using System.Net;
using Amazon.Runtime;

namespace Amazon.ApiGatewayV2.Model;

public class TooManyRequestsException : AmazonApiGatewayV2Exception
{
    public TooManyRequestsException(string message) : base(message)
    {
    }

    public TooManyRequestsException(string message, Exception? innerException, ErrorType errorType, string errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
