using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class CapacityProviderStrategyItem : IShape
{
    public int? Base { get; set; }

    public string? CapacityProvider { get; set; }

    public int? Weight { get; set; }

    void IShape.Members(IMembers m)
    {
        Base = m.Integer("base", Base);
        CapacityProvider = m.Text("capacityProvider", CapacityProvider);
        Weight = m.Integer("weight", Weight);
    }
}
