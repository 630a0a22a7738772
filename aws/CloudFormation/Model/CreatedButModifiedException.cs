using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

public class CreatedButModifiedException : AmazonCloudFormationException
{
    public CreatedButModifiedException(string message) : base(message)
    {
    }

    internal CreatedButModifiedException(ErrorResponse error) : base(error)
    {
    }
}
