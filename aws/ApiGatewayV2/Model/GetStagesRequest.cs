using CequenceApigw.Aws;

namespace Amazon.ApiGatewayV2.Model;

public class GetStagesRequest : AmazonApiGatewayV2Request, IOperationInput
{
    public string? ApiId { get; set; }

    public string? MaxResults { get; set; }

    public string? NextToken { get; set; }

    Operation IOperationInput.Operation => new("GetStages", "GET", "/v2/apis/{apiId}/stages");

    void IShape.Members(IMembers m)
    {
        ApiId = m.At(MemberLocation.Path).Text("apiId", ApiId);
        MaxResults = m.At(MemberLocation.Query).Text("maxResults", MaxResults);
        NextToken = m.At(MemberLocation.Query).Text("nextToken", NextToken);
    }
}
