using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class GetAccountRequest : AmazonAPIGatewayRequest, IOperationInput
{
    Operation IOperationInput.Operation => new("GetAccount", "GET", "/account");

    void IShape.Members(IMembers m)
    {
    }
}
