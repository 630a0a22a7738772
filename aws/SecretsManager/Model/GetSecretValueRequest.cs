using CequenceApigw.Aws;

namespace Amazon.SecretsManager.Model;

public class GetSecretValueRequest : AmazonSecretsManagerRequest, IOperationInput
{
    public string? SecretId { get; set; }

    public string? VersionId { get; set; }

    public string? VersionStage { get; set; }

    Operation IOperationInput.Operation => new("GetSecretValue");

    void IShape.Members(IMembers m)
    {
        SecretId = m.Text("SecretId", SecretId);
        VersionId = m.Text("VersionId", VersionId);
        VersionStage = m.Text("VersionStage", VersionStage);
    }
}
