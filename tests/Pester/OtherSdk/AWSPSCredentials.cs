using Amazon.Runtime;

namespace OtherSdk
{
    // As AWS.Tools wraps what Set-AWSCredential leaves: what is inside isn't for others.
    public sealed class AWSPSCredentials
    {
        public AWSPSCredentials(AWSCredentials credentials)
        {
            Credentials = credentials;
        }

        internal AWSCredentials Credentials { get; private set; }
    }
}
