using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.ApiGatewayV2.Model;

public class GetStagesResponse : AmazonWebServiceResponse, IShape
{
    public List<Stage>? Items { get; set; }

    public string? NextToken { get; set; }

    void IShape.Members(IMembers m)
    {
        Items = m.List("items", Items);
        NextToken = m.Text("nextToken", NextToken);
    }
}
