using Amazon.Runtime.Internal;

namespace Amazon.Organizations.Model;

public class ChildNotFoundException : AmazonOrganizationsException
{
    public ChildNotFoundException(string message) : base(message)
    {
    }

    internal ChildNotFoundException(ErrorResponse error) : base(error)
    {
    }
}
