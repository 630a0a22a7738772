using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class StackSetOperationPreferences : IShape
{
    public ConcurrencyMode? ConcurrencyMode { get; set; }

    public int? FailureToleranceCount { get; set; }

    public int? FailureTolerancePercentage { get; set; }

    public int? MaxConcurrentCount { get; set; }

    public int? MaxConcurrentPercentage { get; set; }

    public RegionConcurrencyType? RegionConcurrencyType { get; set; }

    public List<string>? RegionOrder { get; set; }

    void IShape.Members(IMembers m)
    {
        ConcurrencyMode = m.Text("ConcurrencyMode", ConcurrencyMode);
        FailureToleranceCount = m.Integer("FailureToleranceCount", FailureToleranceCount);
        FailureTolerancePercentage = m.Integer("FailureTolerancePercentage", FailureTolerancePercentage);
        MaxConcurrentCount = m.Integer("MaxConcurrentCount", MaxConcurrentCount);
        MaxConcurrentPercentage = m.Integer("MaxConcurrentPercentage", MaxConcurrentPercentage);
        RegionConcurrencyType = m.Text("RegionConcurrencyType", RegionConcurrencyType);
        RegionOrder = m.List("RegionOrder", RegionOrder);
    }
}
