using CequenceApigw.Aws;

namespace Amazon.CloudFormation;

public class AmazonCloudFormationConfig() : ServiceConfig(CloudFormationService.Model);
