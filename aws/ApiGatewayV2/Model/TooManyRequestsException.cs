using Amazon.Runtime.Internal;

namespace Amazon.ApiGatewayV2.Model;

public class TooManyRequestsException : AmazonApiGatewayV2Exception
{
    public TooManyRequestsException(string message) : base(message)
    {
    }

    internal TooManyRequestsException(ErrorResponse error) : base(error)
    {
    }
}
