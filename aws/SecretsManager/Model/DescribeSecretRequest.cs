using CequenceApigw.Aws;

namespace Amazon.SecretsManager.Model;

public class DescribeSecretRequest : AmazonSecretsManagerRequest, IOperationInput
{
    public string? SecretId { get; set; }

    Operation IOperationInput.Operation => new("DescribeSecret");

    void IShape.Members(IMembers m)
    {
        SecretId = m.Text("SecretId", SecretId);
    }
}
