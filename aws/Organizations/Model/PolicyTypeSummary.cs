using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class PolicyTypeSummary : IShape
{
    public PolicyTypeStatus? Status { get; set; }

    public PolicyType? Type { get; set; }

    void IShape.Members(IMembers m)
    {
        Status = m.Text("Status", Status);
        Type = m.Text("Type", Type);
    }
}
