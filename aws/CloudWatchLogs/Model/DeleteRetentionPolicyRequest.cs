using CequenceApigw.Aws;

namespace Amazon.CloudWatchLogs.Model;

public class DeleteRetentionPolicyRequest : AmazonCloudWatchLogsRequest, IOperationInput
{
    public string? LogGroupName { get; set; }

    Operation IOperationInput.Operation => new("DeleteRetentionPolicy");

    void IShape.Members(IMembers m)
    {
        LogGroupName = m.Text("logGroupName", LogGroupName);
    }
}
