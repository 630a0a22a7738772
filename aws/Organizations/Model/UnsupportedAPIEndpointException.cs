using Amazon.Runtime.Internal;

namespace Amazon.Organizations.Model;

public class UnsupportedAPIEndpointException : AmazonOrganizationsException
{
    public UnsupportedAPIEndpointException(string message) : base(message)
    {
    }

    internal UnsupportedAPIEndpointException(ErrorResponse error) : base(error)
    {
    }
}
