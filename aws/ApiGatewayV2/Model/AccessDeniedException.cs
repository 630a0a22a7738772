using Amazon.Runtime.Internal;

namespace Amazon.ApiGatewayV2.Model;

public class AccessDeniedException : AmazonApiGatewayV2Exception
{
    public AccessDeniedException(string message) : base(message)
    {
    }

    internal AccessDeniedException(ErrorResponse error) : base(error)
    {
    }
}
