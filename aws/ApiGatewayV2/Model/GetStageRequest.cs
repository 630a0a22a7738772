using CequenceApigw.Aws;

namespace Amazon.ApiGatewayV2.Model;

public class GetStageRequest : AmazonApiGatewayV2Request, IOperationInput
{
    public string? ApiId { get; set; }

    public string? StageName { get; set; }

    Operation IOperationInput.Operation => new("GetStage", "GET", "/v2/apis/{apiId}/stages/{stageName}");

    void IShape.Members(IMembers m)
    {
        ApiId = m.At(MemberLocation.Path).Text("apiId", ApiId);
        StageName = m.At(MemberLocation.Path).Text("stageName", StageName);
    }
}
