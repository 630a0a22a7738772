using CequenceApigw.Aws;

namespace Amazon.APIGateway;

public class AmazonAPIGatewayConfig() : ServiceConfig(APIGatewayService.Model);
