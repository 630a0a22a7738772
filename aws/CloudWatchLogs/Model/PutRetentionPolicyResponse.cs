using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

public class PutRetentionPolicyResponse : AmazonWebServiceResponse
{
}
