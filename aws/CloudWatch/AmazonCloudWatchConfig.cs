using CequenceApigw.Aws;

namespace Amazon.CloudWatch;

public class AmazonCloudWatchConfig() : ServiceConfig(CloudWatchService.Model);
