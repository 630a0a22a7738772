using System.Net;
using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class TooManyRequestsException : AmazonAPIGatewayException, IShape
{
    public TooManyRequestsException(string message) : base(message)
    {
    }

    public TooManyRequestsException(string message, Exception? innerException, ErrorType errorType, string errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public string? RetryAfterSeconds { get; set; }

    void IShape.Members(IMembers m)
    {
        RetryAfterSeconds = m.At(MemberLocation.Header).Text("Retry-After", RetryAfterSeconds);
    }
}
