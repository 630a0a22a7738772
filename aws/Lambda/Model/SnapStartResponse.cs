using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class SnapStartResponse : IShape
{
    public SnapStartApplyOn? ApplyOn { get; set; }

    public SnapStartOptimizationStatus? OptimizationStatus { get; set; }

    void IShape.Members(IMembers m)
    {
        ApplyOn = m.Text("ApplyOn", ApplyOn);
        OptimizationStatus = m.Text("OptimizationStatus", OptimizationStatus);
    }
}
