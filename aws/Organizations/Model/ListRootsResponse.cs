using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class ListRootsResponse : AmazonWebServiceResponse, IShape
{
    public string? NextToken { get; set; }

    public List<Root>? Roots { get; set; }

    void IShape.Members(IMembers m)
    {
        NextToken = m.Text("NextToken", NextToken);
        Roots = m.List("Roots", Roots);
    }
}
