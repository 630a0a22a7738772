using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class VpcConfigResponse : IShape
{
    public bool? Ipv6AllowedForDualStack { get; set; }

    public List<string>? SecurityGroupIds { get; set; }

    public List<string>? SubnetIds { get; set; }

    public string? VpcId { get; set; }

    void IShape.Members(IMembers m)
    {
        Ipv6AllowedForDualStack = m.Boolean("Ipv6AllowedForDualStack", Ipv6AllowedForDualStack);
        SecurityGroupIds = m.List("SecurityGroupIds", SecurityGroupIds);
        SubnetIds = m.List("SubnetIds", SubnetIds);
        VpcId = m.Text("VpcId", VpcId);
    }
}
