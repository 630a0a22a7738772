using Amazon.Runtime.Internal;
using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class ServiceUnavailableException : AmazonAPIGatewayException, IShape
{
    public ServiceUnavailableException(string message) : base(message)
    {
    }

    internal ServiceUnavailableException(ErrorResponse error) : base(error)
    {
    }

    public string? RetryAfterSeconds { get; set; }

    void IShape.Members(IMembers m)
    {
        RetryAfterSeconds = m.At(MemberLocation.Header).Text("Retry-After", RetryAfterSeconds);
    }
}
