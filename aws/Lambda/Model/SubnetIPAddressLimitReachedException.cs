using Amazon.Runtime.Internal;

namespace Amazon.Lambda.Model;

public class SubnetIPAddressLimitReachedException : AmazonLambdaException
{
    public SubnetIPAddressLimitReachedException(string message) : base(message)
    {
    }

    internal SubnetIPAddressLimitReachedException(ErrorResponse error) : base(error)
    {
    }
}
