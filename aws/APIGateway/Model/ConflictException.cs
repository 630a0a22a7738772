using Amazon.Runtime.Internal;

namespace Amazon.APIGateway.Model;

public class ConflictException : AmazonAPIGatewayException
{
    public ConflictException(string message) : base(message)
    {
    }

    internal ConflictException(ErrorResponse error) : base(error)
    {
    }
}
