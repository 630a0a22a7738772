using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class ActivateOrganizationsAccessRequest : AmazonCloudFormationRequest, IOperationInput
{
    Operation IOperationInput.Operation => new("ActivateOrganizationsAccess");

    void IShape.Members(IMembers m)
    {
    }
}
