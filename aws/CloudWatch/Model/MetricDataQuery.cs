using CequenceApigw.Aws;

namespace Amazon.CloudWatch.Model;

public class MetricDataQuery : IShape
{
    public string? AccountId { get; set; }

    public string? Expression { get; set; }

    public string? Id { get; set; }

    public string? Label { get; set; }

    public MetricStat? MetricStat { get; set; }

    public int? Period { get; set; }

    public bool? ReturnData { get; set; }

    void IShape.Members(IMembers m)
    {
        AccountId = m.Text("AccountId", AccountId);
        Expression = m.Text("Expression", Expression);
        Id = m.Text("Id", Id);
        Label = m.Text("Label", Label);
        MetricStat = m.Structure("MetricStat", MetricStat);
        Period = m.Integer("Period", Period);
        ReturnData = m.Boolean("ReturnData", ReturnData);
    }
}
