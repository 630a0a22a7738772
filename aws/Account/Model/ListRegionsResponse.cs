using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.Account.Model;

public class ListRegionsResponse : AmazonWebServiceResponse, IShape
{
    public string? NextToken { get; set; }

    public List<Region>? Regions { get; set; }

    void IShape.Members(IMembers m)
    {
        NextToken = m.Text("NextToken", NextToken);
        Regions = m.List("Regions", Regions);
    }
}
