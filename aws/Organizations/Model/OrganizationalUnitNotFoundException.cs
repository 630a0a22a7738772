using Amazon.Runtime.Internal;

namespace Amazon.Organizations.Model;

public class OrganizationalUnitNotFoundException : AmazonOrganizationsException
{
    public OrganizationalUnitNotFoundException(string message) : base(message)
    {
    }

    internal OrganizationalUnitNotFoundException(ErrorResponse error) : base(error)
    {
    }
}
