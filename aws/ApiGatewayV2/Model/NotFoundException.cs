using Amazon.Runtime.Internal;

namespace Amazon.ApiGatewayV2.Model;

public class NotFoundException : AmazonApiGatewayV2Exception
{
    public NotFoundException(string message) : base(message)
    {
    }

    internal NotFoundException(ErrorResponse error) : base(error)
    {
    }
}
