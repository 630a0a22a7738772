using CequenceApigw.Aws;

namespace Amazon.CloudWatch.Model;

public class GetMetricDataRequest : AmazonCloudWatchRequest, IOperationInput
{
    public DateTime? EndTime { get; set; }

    public LabelOptions? LabelOptions { get; set; }

    public int? MaxDatapoints { get; set; }

    public List<MetricDataQuery>? MetricDataQueries { get; set; }

    public string? NextToken { get; set; }

    public ScanBy? ScanBy { get; set; }

    public DateTime? StartTime { get; set; }

    Operation IOperationInput.Operation => new("GetMetricData");

    void IShape.Members(IMembers m)
    {
        EndTime = m.Timestamp("EndTime", EndTime);
        LabelOptions = m.Structure("LabelOptions", LabelOptions);
        MaxDatapoints = m.Integer("MaxDatapoints", MaxDatapoints);
        MetricDataQueries = m.List("MetricDataQueries", MetricDataQueries);
        NextToken = m.Text("NextToken", NextToken);
        ScanBy = m.Text("ScanBy", ScanBy);
        StartTime = m.Timestamp("StartTime", StartTime);
    }
}
