using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class ListSchedulesRequest : AmazonSchedulerRequest, IOperationInput
{
    public string? GroupName { get; set; }

    public int? MaxResults { get; set; }

    public string? NamePrefix { get; set; }

    public string? NextToken { get; set; }

    public ScheduleState? State { get; set; }

    Operation IOperationInput.Operation => new("ListSchedules", "GET", "/schedules");

    void IShape.Members(IMembers m)
    {
        GroupName = m.At(MemberLocation.Query).Text("ScheduleGroup", GroupName);
        MaxResults = m.At(MemberLocation.Query).Integer("MaxResults", MaxResults);
        NamePrefix = m.At(MemberLocation.Query).Text("NamePrefix", NamePrefix);
        NextToken = m.At(MemberLocation.Query).Text("NextToken", NextToken);
        State = m.At(MemberLocation.Query).Text("State", State);
    }
}
