using CequenceApigw.Aws;

namespace Amazon.ApiGatewayV2.Model;

public class GetApisRequest : AmazonApiGatewayV2Request, IOperationInput
{
    public string? MaxResults { get; set; }

    public string? NextToken { get; set; }

    Operation IOperationInput.Operation => new("GetApis", "GET", "/v2/apis");

    void IShape.Members(IMembers m)
    {
        MaxResults = m.At(MemberLocation.Query).Text("maxResults", MaxResults);
        NextToken = m.At(MemberLocation.Query).Text("nextToken", NextToken);
    }
}
