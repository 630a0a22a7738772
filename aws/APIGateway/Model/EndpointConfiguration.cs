using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class EndpointConfiguration : IShape
{
    public List<string>? Types { get; set; }

    public List<string>? VpcEndpointIds { get; set; }

    void IShape.Members(IMembers m)
    {
        Types = m.List("types", Types);
        VpcEndpointIds = m.List("vpcEndpointIds", VpcEndpointIds);
    }
}
