using Amazon.Runtime;

namespace Amazon.SecretsManager;

public abstract class AmazonSecretsManagerRequest : AmazonWebServiceRequest;
