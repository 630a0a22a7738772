using CequenceApigw.Aws;

namespace Amazon.SecretsManager.Model;

public class PutSecretValueRequest : AmazonSecretsManagerRequest, IOperationInput
{
    public string? ClientRequestToken { get; set; }

    public string? RotationToken { get; set; }

    public MemoryStream? SecretBinary { get; set; }

    public string? SecretId { get; set; }

    public string? SecretString { get; set; }

    public List<string>? VersionStages { get; set; }

    Operation IOperationInput.Operation => new("PutSecretValue");

    void IShape.Members(IMembers m)
    {
        m.IdempotencyToken("ClientRequestToken", ClientRequestToken);
        RotationToken = m.Text("RotationToken", RotationToken);
        SecretBinary = m.Blob("SecretBinary", SecretBinary);
        SecretId = m.Text("SecretId", SecretId);
        SecretString = m.Text("SecretString", SecretString);
        VersionStages = m.List("VersionStages", VersionStages);
    }
}
