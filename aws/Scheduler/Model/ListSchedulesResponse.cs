using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class ListSchedulesResponse : AmazonWebServiceResponse, IShape
{
    public string? NextToken { get; set; }

    public List<ScheduleSummary>? Schedules { get; set; }

    void IShape.Members(IMembers m)
    {
        NextToken = m.Text("NextToken", NextToken);
        Schedules = m.List("Schedules", Schedules);
    }
}
