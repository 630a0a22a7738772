using Amazon.Runtime;

namespace Amazon.Lambda;

public abstract class AmazonLambdaRequest : AmazonWebServiceRequest;
