using Amazon.Runtime.Internal;

namespace Amazon.Organizations.Model;

public class AccountNotFoundException : AmazonOrganizationsException
{
    public AccountNotFoundException(string message) : base(message)
    {
    }

    internal AccountNotFoundException(ErrorResponse error) : base(error)
    {
    }
}
