using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class DescribeOrganizationResponse : AmazonWebServiceResponse, IShape
{
    public Organization? Organization { get; set; }

    void IShape.Members(IMembers m)
    {
        Organization = m.Structure("Organization", Organization);
    }
}
