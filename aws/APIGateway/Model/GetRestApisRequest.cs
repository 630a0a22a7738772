using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class GetRestApisRequest : AmazonAPIGatewayRequest, IOperationInput
{
    public int? Limit { get; set; }

    public string? Position { get; set; }

    Operation IOperationInput.Operation => new("GetRestApis", "GET", "/restapis");

    void IShape.Members(IMembers m)
    {
        Limit = m.At(MemberLocation.Query).Integer("limit", Limit);
        Position = m.At(MemberLocation.Query).Text("position", Position);
    }
}
