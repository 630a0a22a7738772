using CequenceApigw.Aws;

namespace Amazon.Account.Model;

public class GetRegionOptStatusRequest : AmazonAccountRequest, IOperationInput
{
    public string? AccountId { get; set; }

    public string? RegionName { get; set; }

    Operation IOperationInput.Operation => new("GetRegionOptStatus", "POST", "/getRegionOptStatus");

    void IShape.Members(IMembers m)
    {
        AccountId = m.Text("AccountId", AccountId);
        RegionName = m.Text("RegionName", RegionName);
    }
}
