using CequenceApigw.Aws;

namespace Amazon.CloudWatchLogs.Model;

public class PutRetentionPolicyRequest : AmazonCloudWatchLogsRequest, IOperationInput
{
    public string? LogGroupName { get; set; }

    public int? RetentionInDays { get; set; }

    Operation IOperationInput.Operation => new("PutRetentionPolicy");

    void IShape.Members(IMembers m)
    {
        LogGroupName = m.Text("logGroupName", LogGroupName);
        RetentionInDays = m.Integer("retentionInDays", RetentionInDays);
    }
}
