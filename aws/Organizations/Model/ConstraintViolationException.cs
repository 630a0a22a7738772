using Amazon.Runtime.Internal;

namespace Amazon.Organizations.Model;

public class ConstraintViolationException : AmazonOrganizationsException
{
    public ConstraintViolationException(string message) : base(message)
    {
    }

    internal ConstraintViolationException(ErrorResponse error) : base(error)
    {
    }
}
