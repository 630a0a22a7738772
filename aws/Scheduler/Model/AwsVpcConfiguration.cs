using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class AwsVpcConfiguration : IShape
{
    public AssignPublicIp? AssignPublicIp { get; set; }

    public List<string>? SecurityGroups { get; set; }

    public List<string>? Subnets { get; set; }

    void IShape.Members(IMembers m)
    {
        AssignPublicIp = m.Text("AssignPublicIp", AssignPublicIp);
        SecurityGroups = m.List("SecurityGroups", SecurityGroups);
        Subnets = m.List("Subnets", Subnets);
    }
}
