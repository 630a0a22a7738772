using Amazon.Runtime.Internal;

namespace Amazon.Organizations.Model;

public class AWSOrganizationsNotInUseException : AmazonOrganizationsException
{
    public AWSOrganizationsNotInUseException(string message) : base(message)
    {
    }

    internal AWSOrganizationsNotInUseException(ErrorResponse error) : base(error)
    {
    }
}
