using Amazon.Runtime.Internal;

namespace Amazon.Organizations.Model;

public class ParentNotFoundException : AmazonOrganizationsException
{
    public ParentNotFoundException(string message) : base(message)
    {
    }

    internal ParentNotFoundException(ErrorResponse error) : base(error)
    {
    }
}
