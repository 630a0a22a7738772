using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.Account.Model;

public class GetRegionOptStatusResponse : AmazonWebServiceResponse, IShape
{
    public string? RegionName { get; set; }

    public RegionOptStatus? RegionOptStatus { get; set; }

    void IShape.Members(IMembers m)
    {
        RegionName = m.Text("RegionName", RegionName);
        RegionOptStatus = m.Text("RegionOptStatus", RegionOptStatus);
    }
}
