using Amazon.Runtime.Internal;

namespace Amazon.ApiGatewayV2.Model;

public class BadRequestException : AmazonApiGatewayV2Exception
{
    public BadRequestException(string message) : base(message)
    {
    }

    internal BadRequestException(ErrorResponse error) : base(error)
    {
    }
}
