using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class GetStagesResponse : AmazonWebServiceResponse, IShape
{
    public List<Stage>? Item { get; set; }

    void IShape.Members(IMembers m)
    {
        Item = m.List("item", Item);
    }
}
