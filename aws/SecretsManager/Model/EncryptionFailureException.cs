using Amazon.Runtime.Internal;

namespace Amazon.SecretsManager.Model;

public class EncryptionFailureException : AmazonSecretsManagerException
{
    public EncryptionFailureException(string message) : base(message)
    {
    }

    internal EncryptionFailureException(ErrorResponse error) : base(error)
    {
    }
}
