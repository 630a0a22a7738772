using Amazon;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using CequenceApigw.Function.Forwarder.Connections;
using CequenceApigw.Function.Forwarder.Delivery;

namespace CequenceApigw.Function.Forwarder.Authentication;

/// <summary>The secret of the administration account that holds the UAP client's credentials.</summary>
/// <param name="secrets">The client of the secret's Region.</param>
/// <param name="secretArn">The secret.</param>
/// <param name="proxy">Is told the proxy's credentials each time, if the secret holds some.</param>
internal sealed class ClientSecret(IAmazonSecretsManager secrets, string secretArn, OutboundProxy? proxy = null)
{
    /// <summary>The secret lies in the home Region, which its ARN names, not in the function's.</summary>
    public static ClientSecret Of(string secretArn, OutboundProxy proxy) => Arn.TryParse(secretArn, out var arn)
        ? new ClientSecret(new AmazonSecretsManagerClient(InRegion(arn.Region)), secretArn, proxy)
        : throw new InvalidOperationException($"CEQUENCE_CLIENT_SECRET_ARN is '{secretArn}', which is no ARN.");

    /// <summary>With an endpoint of its own (AWS_ENDPOINT_URL) a client signs for the Region that it is told, not for its endpoint's.</summary>
    private static AmazonSecretsManagerConfig InRegion(string region) =>
        new() { RegionEndpoint = RegionEndpoint.GetBySystemName(region), AuthenticationRegion = region };

    /// <summary>Reads the credentials, as they are now.</summary>
    /// <exception cref="DeliveryException">They can't be read.</exception>
    public async Task<ClientCredentials> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetSecretValueRequest { SecretId = secretArn };
            var response = await secrets.GetSecretValueAsync(request, cancellationToken).ConfigureAwait(false);
            var credentials = ClientCredentials.Parse(response.SecretString) ?? throw new DeliveryException(
                "ClientSecretMalformed", $"Secret {secretArn} doesn't hold client_id and client_secret as JSON. Enable the integration again.");
            proxy?.Use(credentials.Proxy);
            return credentials;
        }
        catch (AmazonServiceException e)
        {
            throw new DeliveryException(
                "ClientSecretUnreadable", $"Secret {secretArn} can't be read: {e.ErrorCode}: {e.Message} Check its resource policy and its key's.", e);
        }
        catch (Exception e) when (e is AmazonClientException or HttpRequestException)
        {
            throw new DeliveryException(
                "ClientSecretUnreachable", $"Secret {secretArn} can't be read: {e.GetBaseException().Message} The next run tries again.", e);
        }
    }
}
