using CequenceApigw.Aws;

namespace Amazon.IdentityManagement.Model;

public class Role : IShape
{
    public string? Arn { get; set; }

    /// <summary>URL-encoded JSON, as IAM sends it.</summary>
    public string? AssumeRolePolicyDocument { get; set; }

    public DateTime? CreateDate { get; set; }

    public string? Description { get; set; }

    public int? MaxSessionDuration { get; set; }

    public string? Path { get; set; }

    public AttachedPermissionsBoundary? PermissionsBoundary { get; set; }

    public string? RoleId { get; set; }

    public RoleLastUsed? RoleLastUsed { get; set; }

    public string? RoleName { get; set; }

    public List<Tag>? Tags { get; set; }

    void IShape.Members(IMembers m)
    {
        Arn = m.Text("Arn", Arn);
        AssumeRolePolicyDocument = m.Text("AssumeRolePolicyDocument", AssumeRolePolicyDocument);
        CreateDate = m.Timestamp("CreateDate", CreateDate);
        Description = m.Text("Description", Description);
        MaxSessionDuration = m.Integer("MaxSessionDuration", MaxSessionDuration);
        Path = m.Text("Path", Path);
        PermissionsBoundary = m.Structure("PermissionsBoundary", PermissionsBoundary);
        RoleId = m.Text("RoleId", RoleId);
        RoleLastUsed = m.Structure("RoleLastUsed", RoleLastUsed);
        RoleName = m.Text("RoleName", RoleName);
        Tags = m.List("Tags", Tags);
    }
}
