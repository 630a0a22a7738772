using Amazon.Runtime.Internal;

namespace Amazon.Account.Model;

public class TooManyRequestsException : AmazonAccountException
{
    public TooManyRequestsException(string message) : base(message)
    {
    }

    internal TooManyRequestsException(ErrorResponse error) : base(error)
    {
    }
}
