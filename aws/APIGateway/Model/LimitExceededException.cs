using Amazon.Runtime.Internal;
using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class LimitExceededException : AmazonAPIGatewayException, IShape
{
    public LimitExceededException(string message) : base(message)
    {
    }

    internal LimitExceededException(ErrorResponse error) : base(error)
    {
    }

    public string? RetryAfterSeconds { get; set; }

    void IShape.Members(IMembers m)
    {
        RetryAfterSeconds = m.At(MemberLocation.Header).Text("Retry-After", RetryAfterSeconds);
    }
}
