using Amazon.Runtime.Internal;
using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class TooManyRequestsException : AmazonLambdaException, IShape
{
    public TooManyRequestsException(string message) : base(message)
    {
    }

    internal TooManyRequestsException(ErrorResponse error) : base(error)
    {
    }

    public string? RetryAfterSeconds { get; set; }

    public string? Type { get; set; }

    void IShape.Members(IMembers m)
    {
        RetryAfterSeconds = m.At(MemberLocation.Header).Text("Retry-After", RetryAfterSeconds);
        Type = m.Text("Type", Type);
    }
}
