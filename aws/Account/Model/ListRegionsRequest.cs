using CequenceApigw.Aws;

namespace Amazon.Account.Model;

public class ListRegionsRequest : AmazonAccountRequest, IOperationInput
{
    public string? AccountId { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }

    public List<string>? RegionOptStatusContains { get; set; }

    Operation IOperationInput.Operation => new("ListRegions", "POST", "/listRegions");

    void IShape.Members(IMembers m)
    {
        AccountId = m.Text("AccountId", AccountId);
        MaxResults = m.Integer("MaxResults", MaxResults);
        NextToken = m.Text("NextToken", NextToken);
        RegionOptStatusContains = m.List("RegionOptStatusContains", RegionOptStatusContains);
    }
}
