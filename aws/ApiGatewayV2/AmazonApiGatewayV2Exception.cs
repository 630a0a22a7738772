using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.ApiGatewayV2;

public class AmazonApiGatewayV2Exception : AmazonServiceException
{
    public AmazonApiGatewayV2Exception(string message) : base(message)
    {
    }

    public AmazonApiGatewayV2Exception(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    internal AmazonApiGatewayV2Exception(ErrorResponse error)
        : this(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode)
    {
    }
}
