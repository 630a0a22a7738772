using CequenceApigw.Aws;

namespace Amazon.Account.Model;

public class Region : IShape
{
    public string? RegionName { get; set; }

    public RegionOptStatus? RegionOptStatus { get; set; }

    void IShape.Members(IMembers m)
    {
        RegionName = m.Text("RegionName", RegionName);
        RegionOptStatus = m.Text("RegionOptStatus", RegionOptStatus);
    }
}
