using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace CequenceApigw.Function.Tests.Forwarder;

internal sealed class FakeSecrets : IAmazonSecretsManager
{
    public const string Arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:cequence-AbCdEf";

    public string Value { get; set; } = """{"client_id":"the-client","client_secret":"s3cret"}""";

    /// <summary>Runs before each answer.</summary>
    public Action? BeforeAnswer { get; set; }

    public IClientConfig Config => throw new NotSupportedException();

    public Task<GetSecretValueResponse> GetSecretValueAsync(GetSecretValueRequest request, CancellationToken cancellationToken = default)
    {
        Assert.Equal(Arn, request.SecretId);
        BeforeAnswer?.Invoke();
        return Task.FromResult(new GetSecretValueResponse { SecretString = Value });
    }

    public Task<PutSecretValueResponse> PutSecretValueAsync(PutSecretValueRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<DescribeSecretResponse> DescribeSecretAsync(DescribeSecretRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public void Dispose()
    {
    }
}
