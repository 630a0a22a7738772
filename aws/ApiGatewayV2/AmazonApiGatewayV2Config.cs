using CequenceApigw.Aws;

namespace Amazon.ApiGatewayV2;

public class AmazonApiGatewayV2Config() : ServiceConfig(ApiGatewayV2Service.Model);
