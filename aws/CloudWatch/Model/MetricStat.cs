using CequenceApigw.Aws;

namespace Amazon.CloudWatch.Model;

public class MetricStat : IShape
{
    public Metric? Metric { get; set; }

    public int? Period { get; set; }

    public string? Stat { get; set; }

    public StandardUnit? Unit { get; set; }

    void IShape.Members(IMembers m)
    {
        Metric = m.Structure("Metric", Metric);
        Period = m.Integer("Period", Period);
        Stat = m.Text("Stat", Stat);
        Unit = m.Text("Unit", Unit);
    }
}
