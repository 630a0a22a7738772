using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

public class StaleRequestException : AmazonCloudFormationException
{
    public StaleRequestException(string message) : base(message)
    {
    }

    internal StaleRequestException(ErrorResponse error) : base(error)
    {
    }
}
