using CequenceApigw.Aws;

namespace Amazon.IdentityManagement.Model;

public class GetRoleRequest : AmazonIdentityManagementServiceRequest, IOperationInput
{
    public string? RoleName { get; set; }

    Operation IOperationInput.Operation => new("GetRole", "POST", "/");

    void IShape.Members(IMembers m) => RoleName = m.Text("RoleName", RoleName);
}
