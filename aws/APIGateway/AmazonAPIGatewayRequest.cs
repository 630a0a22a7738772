using Amazon.Runtime;

namespace Amazon.APIGateway;

public abstract class AmazonAPIGatewayRequest : AmazonWebServiceRequest;
