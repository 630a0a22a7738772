using Amazon.Runtime;

namespace Amazon.ApiGatewayV2.Model;

public class DeleteAccessLogSettingsResponse : AmazonWebServiceResponse
{
}
