using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace CequenceApigw.Engine.Tests.Fakes;

internal sealed partial class FakeSecretsManager(FakeAws aws) : IAmazonSecretsManager
{
    public Task<GetSecretValueResponse> GetSecretValueAsync(GetSecretValueRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        return Task.FromResult(new GetSecretValueResponse
        {
            SecretString = aws.Secrets.GetValueOrDefault(request.SecretId!) ?? throw new ResourceNotFoundException("Secrets Manager can't find the specified secret value."),
        });
    }

    public Task<PutSecretValueResponse> PutSecretValueAsync(PutSecretValueRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        aws.Secrets[request.SecretId!] = request.SecretString;
        return Task.FromResult(new PutSecretValueResponse());
    }
}
