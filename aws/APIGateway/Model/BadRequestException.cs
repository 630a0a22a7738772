using Amazon.Runtime.Internal;

namespace Amazon.APIGateway.Model;

public class BadRequestException : AmazonAPIGatewayException
{
    public BadRequestException(string message) : base(message)
    {
    }

    internal BadRequestException(ErrorResponse error) : base(error)
    {
    }
}
