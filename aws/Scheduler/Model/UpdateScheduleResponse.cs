using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class UpdateScheduleResponse : AmazonWebServiceResponse, IShape
{
    public string? ScheduleArn { get; set; }

    void IShape.Members(IMembers m)
    {
        ScheduleArn = m.Text("ScheduleArn", ScheduleArn);
    }
}
