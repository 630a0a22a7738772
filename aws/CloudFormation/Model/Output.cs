using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class Output : IShape
{
    public string? Description { get; set; }

    public string? ExportName { get; set; }

    public string? OutputKey { get; set; }

    public string? OutputValue { get; set; }

    void IShape.Members(IMembers m)
    {
        Description = m.Text("Description", Description);
        ExportName = m.Text("ExportName", ExportName);
        OutputKey = m.Text("OutputKey", OutputKey);
        OutputValue = m.Text("OutputValue", OutputValue);
    }
}
