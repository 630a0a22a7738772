using Amazon.Runtime.Internal;

namespace Amazon.APIGateway.Model;

public class UnauthorizedException : AmazonAPIGatewayException
{
    public UnauthorizedException(string message) : base(message)
    {
    }

    internal UnauthorizedException(ErrorResponse error) : base(error)
    {
    }
}
