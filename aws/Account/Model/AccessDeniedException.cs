using Amazon.Runtime.Internal;

namespace Amazon.Account.Model;

public class AccessDeniedException : AmazonAccountException
{
    public AccessDeniedException(string message) : base(message)
    {
    }

    internal AccessDeniedException(ErrorResponse error) : base(error)
    {
    }
}
