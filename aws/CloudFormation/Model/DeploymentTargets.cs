using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DeploymentTargets : IShape
{
    public AccountFilterType? AccountFilterType { get; set; }

    public List<string>? Accounts { get; set; }

    public string? AccountsUrl { get; set; }

    public List<string>? OrganizationalUnitIds { get; set; }

    void IShape.Members(IMembers m)
    {
        AccountFilterType = m.Text("AccountFilterType", AccountFilterType);
        Accounts = m.List("Accounts", Accounts);
        AccountsUrl = m.Text("AccountsUrl", AccountsUrl);
        OrganizationalUnitIds = m.List("OrganizationalUnitIds", OrganizationalUnitIds);
    }
}
