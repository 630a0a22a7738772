using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class RollbackConfiguration : IShape
{
    public int? MonitoringTimeInMinutes { get; set; }

    public List<RollbackTrigger>? RollbackTriggers { get; set; }

    void IShape.Members(IMembers m)
    {
        MonitoringTimeInMinutes = m.Integer("MonitoringTimeInMinutes", MonitoringTimeInMinutes);
        RollbackTriggers = m.List("RollbackTriggers", RollbackTriggers);
    }
}
