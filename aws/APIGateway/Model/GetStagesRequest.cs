using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class GetStagesRequest : AmazonAPIGatewayRequest, IOperationInput
{
    public string? DeploymentId { get; set; }

    public string? RestApiId { get; set; }

    Operation IOperationInput.Operation => new("GetStages", "GET", "/restapis/{restapi_id}/stages");

    void IShape.Members(IMembers m)
    {
        DeploymentId = m.At(MemberLocation.Query).Text("deploymentId", DeploymentId);
        RestApiId = m.At(MemberLocation.Path).Text("restapi_id", RestApiId);
    }
}
