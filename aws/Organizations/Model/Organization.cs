using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class Organization : IShape
{
    public string? Arn { get; set; }

    public List<PolicyTypeSummary>? AvailablePolicyTypes { get; set; }

    public OrganizationFeatureSet? FeatureSet { get; set; }

    public string? Id { get; set; }

    public string? MasterAccountArn { get; set; }

    public string? MasterAccountEmail { get; set; }

    public string? MasterAccountId { get; set; }

    void IShape.Members(IMembers m)
    {
        Arn = m.Text("Arn", Arn);
        AvailablePolicyTypes = m.List("AvailablePolicyTypes", AvailablePolicyTypes);
        FeatureSet = m.Text("FeatureSet", FeatureSet);
        Id = m.Text("Id", Id);
        MasterAccountArn = m.Text("MasterAccountArn", MasterAccountArn);
        MasterAccountEmail = m.Text("MasterAccountEmail", MasterAccountEmail);
        MasterAccountId = m.Text("MasterAccountId", MasterAccountId);
    }
}
