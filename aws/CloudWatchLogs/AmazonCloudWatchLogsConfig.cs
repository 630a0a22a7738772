using CequenceApigw.Aws;

namespace Amazon.CloudWatchLogs;

public class AmazonCloudWatchLogsConfig() : ServiceConfig(CloudWatchLogsService.Model);
