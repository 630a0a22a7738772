using System.Net;
using Amazon.APIGateway;
using Amazon.APIGateway.Model;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>Sets API Gateway's role for CloudWatch Logs.</summary>
internal sealed class AccountRoleUpdate(IAmazonAPIGateway gateway, TimeProvider time)
{
    // A new role takes IAM some seconds to spread, and UpdateAccount may be called once in 20 seconds.
    private const int Attempts = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(21);

    /// <summary>Sets a role that may be new.</summary>
    /// <exception cref="DiscoveryException">API Gateway refuses it for good.</exception>
    public Task GiveAsync(string roleArn, CancellationToken cancellationToken) =>
        SetAsync(roleArn, exception => exception is TooManyRequestsException || IsRefusal(exception), cancellationToken);

    /// <summary>Sets the former role, or none. Null if that is done; else why API Gateway doesn't take it: it must exist and trust API Gateway.</summary>
    /// <exception cref="DiscoveryException">API Gateway doesn't do it now.</exception>
    public async Task<string?> PutBackAsync(string roleArn, CancellationToken cancellationToken)
    {
        try
        {
            await SetAsync(roleArn, exception => exception is TooManyRequestsException, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (DiscoveryException exception) when (roleArn != RoleMemory.Absent && IsForGood(exception.InnerException))
        {
            return exception.InnerException!.Message;
        }
    }

    private async Task SetAsync(string roleArn, Func<AmazonAPIGatewayException, bool> mayPass, CancellationToken cancellationToken)
    {
        var request = new UpdateAccountRequest { PatchOperations = [new() { Op = Op.Replace, Path = "/cloudwatchRoleArn", Value = roleArn }] };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await gateway.UpdateAccountAsync(request, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (AmazonAPIGatewayException exception) when (attempt < Attempts && mayPass(exception))
            {
                await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
            }
            catch (AmazonAPIGatewayException exception)
            {
                throw new DiscoveryException(
                    $"API Gateway's role for CloudWatch Logs in this account and Region couldn't be set to '{roleArn}': {exception.Message}", exception);
            }
        }
    }

    private static bool IsForGood(Exception? exception) =>
        exception is BadRequestException or AmazonAPIGatewayException { StatusCode: HttpStatusCode.Forbidden };

    /// <summary>"The role ARN does not have required permissions configured…": said of a role that is not there, and of one that has not spread yet.</summary>
    private static bool IsRefusal(AmazonAPIGatewayException exception) =>
        exception is BadRequestException && exception.Message.Contains("role ARN", StringComparison.OrdinalIgnoreCase);
}
