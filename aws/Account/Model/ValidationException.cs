using Amazon.Runtime.Internal;

namespace Amazon.Account.Model;

public class ValidationException : AmazonAccountException
{
    public ValidationException(string message) : base(message)
    {
    }

    internal ValidationException(ErrorResponse error) : base(error)
    {
    }
}
