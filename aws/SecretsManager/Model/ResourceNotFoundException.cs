using Amazon.Runtime.Internal;

namespace Amazon.SecretsManager.Model;

public class ResourceNotFoundException : AmazonSecretsManagerException
{
    public ResourceNotFoundException(string message) : base(message)
    {
    }

    internal ResourceNotFoundException(ErrorResponse error) : base(error)
    {
    }
}
