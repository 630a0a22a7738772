using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class AccountGateResult : IShape
{
    public AccountGateStatus? Status { get; set; }

    public string? StatusReason { get; set; }

    void IShape.Members(IMembers m)
    {
        Status = m.Text("Status", Status);
        StatusReason = m.Text("StatusReason", StatusReason);
    }
}
