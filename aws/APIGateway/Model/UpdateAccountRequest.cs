using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class UpdateAccountRequest : AmazonAPIGatewayRequest, IOperationInput
{
    public List<PatchOperation>? PatchOperations { get; set; }

    Operation IOperationInput.Operation => new("UpdateAccount", "PATCH", "/account");

    void IShape.Members(IMembers m)
    {
        PatchOperations = m.List("patchOperations", PatchOperations);
    }
}
