using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class UpdateStageRequest : AmazonAPIGatewayRequest, IOperationInput
{
    public List<PatchOperation>? PatchOperations { get; set; }

    public string? RestApiId { get; set; }

    public string? StageName { get; set; }

    Operation IOperationInput.Operation => new("UpdateStage", "PATCH", "/restapis/{restapi_id}/stages/{stage_name}");

    void IShape.Members(IMembers m)
    {
        PatchOperations = m.List("patchOperations", PatchOperations);
        RestApiId = m.At(MemberLocation.Path).Text("restapi_id", RestApiId);
        StageName = m.At(MemberLocation.Path).Text("stage_name", StageName);
    }
}
