using CequenceApigw.Aws;

namespace Amazon.CloudWatchLogs.Model;

public class LogGroup : IShape
{
    public string? Arn { get; set; }

    public DateTime? CreationTime { get; set; }

    public DataProtectionStatus? DataProtectionStatus { get; set; }

    public List<string>? InheritedProperties { get; set; }

    public string? KmsKeyId { get; set; }

    public string? LogGroupArn { get; set; }

    public LogGroupClass? LogGroupClass { get; set; }

    public string? LogGroupName { get; set; }

    public int? MetricFilterCount { get; set; }

    public int? RetentionInDays { get; set; }

    public long? StoredBytes { get; set; }

    void IShape.Members(IMembers m)
    {
        Arn = m.Text("arn", Arn);
        CreationTime = m.EpochMilliseconds("creationTime", CreationTime);
        DataProtectionStatus = m.Text("dataProtectionStatus", DataProtectionStatus);
        InheritedProperties = m.List("inheritedProperties", InheritedProperties);
        KmsKeyId = m.Text("kmsKeyId", KmsKeyId);
        LogGroupArn = m.Text("logGroupArn", LogGroupArn);
        LogGroupClass = m.Text("logGroupClass", LogGroupClass);
        LogGroupName = m.Text("logGroupName", LogGroupName);
        MetricFilterCount = m.Integer("metricFilterCount", MetricFilterCount);
        RetentionInDays = m.Integer("retentionInDays", RetentionInDays);
        StoredBytes = m.Long("storedBytes", StoredBytes);
    }
}
