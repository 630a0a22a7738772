using CequenceApigw.Aws;

namespace Amazon.IdentityManagement.Model;

public class AttachedPermissionsBoundary : IShape
{
    public string? PermissionsBoundaryArn { get; set; }

    public PermissionsBoundaryAttachmentType? PermissionsBoundaryType { get; set; }

    void IShape.Members(IMembers m)
    {
        PermissionsBoundaryArn = m.Text("PermissionsBoundaryArn", PermissionsBoundaryArn);
        PermissionsBoundaryType = m.Text("PermissionsBoundaryType", PermissionsBoundaryType);
    }
}
