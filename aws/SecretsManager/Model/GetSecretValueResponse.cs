using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.SecretsManager.Model;

public class GetSecretValueResponse : AmazonWebServiceResponse, IShape
{
    public string? ARN { get; set; }

    public DateTime? CreatedDate { get; set; }

    public string? Name { get; set; }

    public MemoryStream? SecretBinary { get; set; }

    public string? SecretString { get; set; }

    public string? VersionId { get; set; }

    public List<string>? VersionStages { get; set; }

    void IShape.Members(IMembers m)
    {
        ARN = m.Text("ARN", ARN);
        CreatedDate = m.Timestamp("CreatedDate", CreatedDate);
        Name = m.Text("Name", Name);
        SecretBinary = m.Blob("SecretBinary", SecretBinary);
        SecretString = m.Text("SecretString", SecretString);
        VersionId = m.Text("VersionId", VersionId);
        VersionStages = m.List("VersionStages", VersionStages);
    }
}
