using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.IdentityManagement.Model;

public class GetRoleResponse : AmazonWebServiceResponse, IShape
{
    public Role? Role { get; set; }

    void IShape.Members(IMembers m) => Role = m.Structure("Role", Role);
}
