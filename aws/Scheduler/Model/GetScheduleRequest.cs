using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class GetScheduleRequest : AmazonSchedulerRequest, IOperationInput
{
    public string? GroupName { get; set; }

    public string? Name { get; set; }

    Operation IOperationInput.Operation => new("GetSchedule", "GET", "/schedules/{Name}");

    void IShape.Members(IMembers m)
    {
        GroupName = m.At(MemberLocation.Query).Text("groupName", GroupName);
        Name = m.At(MemberLocation.Path).Text("Name", Name);
    }
}
