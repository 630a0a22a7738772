using Amazon.Runtime.Internal;
using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class TooManyRequestsException : AmazonAPIGatewayException, IShape
{
    public TooManyRequestsException(string message) : base(message)
    {
    }

    internal TooManyRequestsException(ErrorResponse error) : base(error)
    {
    }

    public string? RetryAfterSeconds { get; set; }

    void IShape.Members(IMembers m)
    {
        RetryAfterSeconds = m.At(MemberLocation.Header).Text("Retry-After", RetryAfterSeconds);
    }
}
