using CequenceApigw.Aws;

namespace Amazon.IdentityManagement.Model;

public class RoleLastUsed : IShape
{
    public DateTime? LastUsedDate { get; set; }

    public string? Region { get; set; }

    void IShape.Members(IMembers m)
    {
        LastUsedDate = m.Timestamp("LastUsedDate", LastUsedDate);
        Region = m.Text("Region", Region);
    }
}
