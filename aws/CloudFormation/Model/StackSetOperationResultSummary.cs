using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class StackSetOperationResultSummary : IShape
{
    public string? Account { get; set; }

    public AccountGateResult? AccountGateResult { get; set; }

    public string? OrganizationalUnitId { get; set; }

    public string? Region { get; set; }

    public StackSetOperationResultStatus? Status { get; set; }

    public string? StatusReason { get; set; }

    void IShape.Members(IMembers m)
    {
        Account = m.Text("Account", Account);
        AccountGateResult = m.Structure("AccountGateResult", AccountGateResult);
        OrganizationalUnitId = m.Text("OrganizationalUnitId", OrganizationalUnitId);
        Region = m.Text("Region", Region);
        Status = m.Text("Status", Status);
        StatusReason = m.Text("StatusReason", StatusReason);
    }
}
