using CequenceApigw.Aws;

namespace Amazon.Lambda;

public class AmazonLambdaConfig() : ServiceConfig(LambdaService.Model);
