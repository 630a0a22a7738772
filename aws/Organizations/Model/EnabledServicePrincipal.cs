using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class EnabledServicePrincipal : IShape
{
    public DateTime? DateEnabled { get; set; }

    public string? ServicePrincipal { get; set; }

    void IShape.Members(IMembers m)
    {
        DateEnabled = m.Timestamp("DateEnabled", DateEnabled);
        ServicePrincipal = m.Text("ServicePrincipal", ServicePrincipal);
    }
}
