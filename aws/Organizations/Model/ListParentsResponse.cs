using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class ListParentsResponse : AmazonWebServiceResponse, IShape
{
    public string? NextToken { get; set; }

    public List<Parent>? Parents { get; set; }

    void IShape.Members(IMembers m)
    {
        NextToken = m.Text("NextToken", NextToken);
        Parents = m.List("Parents", Parents);
    }
}
