using CequenceApigw.Aws;

namespace Amazon.CloudWatch.Model;

public class Metric : IShape
{
    public List<Dimension>? Dimensions { get; set; }

    public string? MetricName { get; set; }

    public string? Namespace { get; set; }

    void IShape.Members(IMembers m)
    {
        Dimensions = m.List("Dimensions", Dimensions);
        MetricName = m.Text("MetricName", MetricName);
        Namespace = m.Text("Namespace", Namespace);
    }
}
