using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class GetRestApisResponse : AmazonWebServiceResponse, IShape
{
    public List<RestApi>? Items { get; set; }

    public string? Position { get; set; }

    void IShape.Members(IMembers m)
    {
        Items = m.List("item", Items);
        Position = m.Text("position", Position);
    }
}
