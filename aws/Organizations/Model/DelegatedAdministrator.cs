using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class DelegatedAdministrator : IShape
{
    public string? Arn { get; set; }

    public DateTime? DelegationEnabledDate { get; set; }

    public string? Email { get; set; }

    public string? Id { get; set; }

    public AccountJoinedMethod? JoinedMethod { get; set; }

    public DateTime? JoinedTimestamp { get; set; }

    public string? Name { get; set; }

    public AccountStatus? Status { get; set; }

    void IShape.Members(IMembers m)
    {
        Arn = m.Text("Arn", Arn);
        DelegationEnabledDate = m.Timestamp("DelegationEnabledDate", DelegationEnabledDate);
        Email = m.Text("Email", Email);
        Id = m.Text("Id", Id);
        JoinedMethod = m.Text("JoinedMethod", JoinedMethod);
        JoinedTimestamp = m.Timestamp("JoinedTimestamp", JoinedTimestamp);
        Name = m.Text("Name", Name);
        Status = m.Text("Status", Status);
    }
}
