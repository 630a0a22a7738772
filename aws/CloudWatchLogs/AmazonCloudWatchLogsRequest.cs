using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

public abstract class AmazonCloudWatchLogsRequest : AmazonWebServiceRequest;
