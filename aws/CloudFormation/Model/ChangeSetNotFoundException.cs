using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

public class ChangeSetNotFoundException : AmazonCloudFormationException
{
    public ChangeSetNotFoundException(string message) : base(message)
    {
    }

    internal ChangeSetNotFoundException(ErrorResponse error) : base(error)
    {
    }
}
