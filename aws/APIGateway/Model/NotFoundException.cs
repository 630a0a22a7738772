using Amazon.Runtime.Internal;

namespace Amazon.APIGateway.Model;

public class NotFoundException : AmazonAPIGatewayException
{
    public NotFoundException(string message) : base(message)
    {
    }

    internal NotFoundException(ErrorResponse error) : base(error)
    {
    }
}
