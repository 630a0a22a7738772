using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

public class InsufficientCapabilitiesException : AmazonCloudFormationException
{
    public InsufficientCapabilitiesException(string message) : base(message)
    {
    }

    internal InsufficientCapabilitiesException(ErrorResponse error) : base(error)
    {
    }
}
