using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.SecretsManager.Model;

public class PutSecretValueResponse : AmazonWebServiceResponse, IShape
{
    public string? ARN { get; set; }

    public string? Name { get; set; }

    public string? VersionId { get; set; }

    public List<string>? VersionStages { get; set; }

    void IShape.Members(IMembers m)
    {
        ARN = m.Text("ARN", ARN);
        Name = m.Text("Name", Name);
        VersionId = m.Text("VersionId", VersionId);
        VersionStages = m.List("VersionStages", VersionStages);
    }
}
