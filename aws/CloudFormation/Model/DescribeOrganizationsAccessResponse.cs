using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DescribeOrganizationsAccessResponse : AmazonWebServiceResponse, IShape
{
    public OrganizationStatus? Status { get; set; }

    void IShape.Members(IMembers m)
    {
        Status = m.Text("Status", Status);
    }
}
