using Amazon.Runtime.Internal;

namespace Amazon.Account.Model;

public class InternalServerException : AmazonAccountException
{
    public InternalServerException(string message) : base(message)
    {
    }

    internal InternalServerException(ErrorResponse error) : base(error)
    {
    }
}
