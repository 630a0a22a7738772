using CequenceApigw.Aws;

namespace Amazon.ApiGatewayV2.Model;

public class DeleteAccessLogSettingsRequest : AmazonApiGatewayV2Request, IOperationInput
{
    public string? ApiId { get; set; }

    public string? StageName { get; set; }

    Operation IOperationInput.Operation =>
        new("DeleteAccessLogSettings", "DELETE", "/v2/apis/{apiId}/stages/{stageName}/accesslogsettings");

    void IShape.Members(IMembers m)
    {
        ApiId = m.At(MemberLocation.Path).Text("apiId", ApiId);
        StageName = m.At(MemberLocation.Path).Text("stageName", StageName);
    }
}
