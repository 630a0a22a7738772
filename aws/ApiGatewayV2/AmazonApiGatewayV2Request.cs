using Amazon.Runtime;

namespace Amazon.ApiGatewayV2;

public abstract class AmazonApiGatewayV2Request : AmazonWebServiceRequest;
