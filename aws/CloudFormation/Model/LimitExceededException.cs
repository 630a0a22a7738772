using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

public class LimitExceededException : AmazonCloudFormationException
{
    public LimitExceededException(string message) : base(message)
    {
    }

    internal LimitExceededException(ErrorResponse error) : base(error)
    {
    }
}
