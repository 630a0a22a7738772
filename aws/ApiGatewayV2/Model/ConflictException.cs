using Amazon.Runtime.Internal;

namespace Amazon.ApiGatewayV2.Model;

public class ConflictException : AmazonApiGatewayV2Exception
{
    public ConflictException(string message) : base(message)
    {
    }

    internal ConflictException(ErrorResponse error) : base(error)
    {
    }
}
