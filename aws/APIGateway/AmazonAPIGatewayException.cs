using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.APIGateway;

public class AmazonAPIGatewayException : AmazonServiceException
{
    public AmazonAPIGatewayException(string message) : base(message)
    {
    }

    public AmazonAPIGatewayException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    internal AmazonAPIGatewayException(ErrorResponse error)
        : this(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode)
    {
    }
}
