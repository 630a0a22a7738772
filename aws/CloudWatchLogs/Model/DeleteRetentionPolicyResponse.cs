using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

public class DeleteRetentionPolicyResponse : AmazonWebServiceResponse
{
}
