using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DescribeOrganizationsAccessRequest : AmazonCloudFormationRequest, IOperationInput
{
    public CallAs? CallAs { get; set; }

    Operation IOperationInput.Operation => new("DescribeOrganizationsAccess");

    void IShape.Members(IMembers m)
    {
        CallAs = m.Text("CallAs", CallAs);
    }
}
