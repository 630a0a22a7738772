using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class GetStageRequest : AmazonAPIGatewayRequest, IOperationInput
{
    public string? RestApiId { get; set; }

    public string? StageName { get; set; }

    Operation IOperationInput.Operation => new("GetStage", "GET", "/restapis/{restapi_id}/stages/{stage_name}");

    void IShape.Members(IMembers m)
    {
        RestApiId = m.At(MemberLocation.Path).Text("restapi_id", RestApiId);
        StageName = m.At(MemberLocation.Path).Text("stage_name", StageName);
    }
}
