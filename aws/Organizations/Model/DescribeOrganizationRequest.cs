using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class DescribeOrganizationRequest : AmazonOrganizationsRequest, IOperationInput
{
    Operation IOperationInput.Operation => new("DescribeOrganization");

    void IShape.Members(IMembers m)
    {
    }
}
